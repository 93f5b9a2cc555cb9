/** `94.6 %`, which is not broken over two lines. */
export const formatShare = (share: number): string => `${(share * 100).toFixed(1)}\u00a0%`;
