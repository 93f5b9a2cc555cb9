/** The bounds of a share, 0 to 1. */
export type Interval = readonly [low: number, high: number];

/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const Z = 1.96;

/** Shares are published to a hundredth of a percent. */
export const roundShare = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * The 95 % interval of a share that was seen in a sample of `size` (Wilson's, which holds for shares near 1 too). `size`
 * may be a fraction: what a weighted sample is worth. Nothing seen says nothing: 0 to 1.
 */
export function estimateInterval(share: number, size: number): Interval {
  if (size <= 0) return [0, 1];
  const spread = (Z * Z) / size;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / size + spread / (4 * size));
  return [roundShare(Math.max(0, middle - half)), roundShare(Math.min(1, middle + half))];
}
