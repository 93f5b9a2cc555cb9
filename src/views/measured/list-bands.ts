import { confidenceBands } from '../../accuracy/find-band.ts';
import { formatWithin } from '../format-share.ts';

/** The bands by which pages tell confidence, with what was measured of each. */
export const listBands = () =>
  confidenceBands.map(({ from, words, right, of, share, interval: [low = 0, high = 1] }) => ({
    from,
    words,
    count: `${right} of ${of}`,
    share: formatWithin(share, [low, high]),
  }));
