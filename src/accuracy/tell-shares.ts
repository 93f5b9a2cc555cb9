import type { Interval } from './estimate-interval.ts';

/** `94.6 %`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `94.6 % (92.1 to 96.4)`. */
export const percentWithin = (share: number, [low, high]: Interval): string =>
  `${percent(share)} (${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)})`;
