/** `94.6 %`, which is not broken over two lines. */
export const formatShare = (share: number): string => `${(share * 100).toFixed(1)}\u00a0%`;

/** A share with its 95 % interval: `94.6 % (92.1–96.4)`, in two parts that are not broken themselves. */
export const formatWithin = (share: number, [low, high]: readonly [number, number]): string =>
  `${formatShare(share)} (${(low * 100).toFixed(1)}\u2013${(high * 100).toFixed(1)})`;
