import type { Claim } from './claim.ts';

const tracked = new Set('event events purchase purchases conversion conversions pageview'.split(' '));
const archives = new Set('archive archives zip tar tarball'.split(' '));
const laidOut = new Set(
  'cell cells range sheet doc paragraph paragraphs slide slides column columns row rows table block selection text'.split(
    ' ',
  ),
);
const leftovers = new Set(
  'cache caches cached console defaults breakpoints viewport selection highlight clipboard'.split(' '),
);
const clearing = new Set(['clear', 'clean', 'flush', 'reset', 'discard', 'purge', 'invalidate', 'empty']);

const isAbout = ({ objectWords }: Claim, words: ReadonlySet<string>): boolean =>
  objectWords.slice(0, 4).some((word) => words.has(word));

/** Whether a verb of looking records or unpacks something instead: `track_event`, `extract_archive`. */
export const isRecording = (claim: Claim): boolean =>
  (claim.base === 'track' && isAbout(claim, tracked)) || (claim.base === 'extract' && isAbout(claim, archives));

/** Whether a verb of computing changes how a document looks instead: `format_cells`. */
export const isFormatting = (claim: Claim): boolean => claim.base === 'format' && isAbout(claim, laidOut);

/** Whether a verb of removing only clears what fills up again by itself: `clear_cache`. */
export const isClearing = (claim: Claim): boolean => clearing.has(claim.base) && isAbout(claim, leftovers);
