import type { Claim } from './claim.ts';

const tracked = new Set('event events purchase purchases conversion conversions pageview identify'.split(' '));

/** Whether "tracking" records something, as in `track_event`, and does not look it up. */
export const isTracking = (claim: Claim): boolean =>
  claim.base === 'track' && claim.objectWords.slice(0, 3).some((word) => tracked.has(word));
