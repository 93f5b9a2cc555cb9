import type { AccuracySet } from '../accuracy/accuracy-report.ts';

/** What a labelled set is, and how its labels were made. */
interface LabelledSet {
  readonly title: string;
  /** The title as it stands within other titles. */
  readonly short: string;
  readonly description: string;
}

/** The labelled sets, as `data/benchmark/README.md` describes them. */
export const labelledSets: Record<AccuracySet['id'], LabelledSet> = {
  'two-pass': {
    title: 'Labelled in two passes',
    short: 'two passes',
    description:
      'Definitions of npm servers, labelled twice over one written guideline, each pass without sight of the other or of the annotations. Where the two differed or were unsure, rulings in the guideline decided.',
  },
  natural: {
    title: 'A natural sample, known by now',
    short: 'natural sample',
    description:
      'Definitions drawn at random from servers on PyPI, so that reading and writing are as frequent as they are there, labelled in two passes by the same guideline. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  newest: {
    title: 'A second lot of servers that nobody had read, learnt from by now',
    short: 'newest',
    description:
      'Definitions of npm and PyPI servers, captured, drawn and labelled like those of the first lot. The rules were not written with their errors in view; the second opinion below is learnt from other servers.',
  },
  fresh: {
    title: 'Servers that nobody had read, known by now',
    short: 'fresh',
    description:
      'Definitions of npm and PyPI servers that were captured only to be measured on, drawn at random and labelled in two passes by the same guideline, each without sight of the other, of the annotations or of any verdict. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  strangers: {
    title: 'Well-known servers, known by now',
    short: 'strangers',
    description:
      'Definitions of npm servers that are in no other set and not in the catalogue, labelled in two passes by the same guideline, with a ruling where the two differed. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  recorded: {
    title: 'Servers whose answers others had recorded, known by now',
    short: 'recorded',
    description:
      'Definitions out of public collections of recorded tool lists and of lists that repositories keep, drawn at random and labelled in two passes by the same guideline. None of these servers was run here. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  collected: {
    title: 'More recorded servers, known by now',
    short: 'collected',
    description:
      'Definitions of more servers from the same kinds of collection, none left out for being harmless, labelled in the same way. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  gathered: {
    title: 'Recorded servers that no rule was written with',
    short: 'gathered',
    description:
      'Definitions of further servers from the same kinds of collection, labelled in the same way. The rules were not written with their errors in view; the second opinion below is learnt from other servers.',
  },
  wanted: {
    title: 'Servers that are installed most, known by now',
    short: 'wanted',
    description:
      'Definitions of servers that are among those installed most from npm, PyPI and the Go module proxy, drawn at random and labelled in two passes by the same guideline. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  rare: {
    title: 'Servers at random, learnt from by now',
    short: 'at random',
    description:
      'Definitions of npm and PyPI servers drawn from a list of candidates whatever their use, at most eleven of each, and labelled in two passes by the same guideline. The rules were not written with their errors in view; the second opinion below is learnt from other servers.',
  },
  wider: {
    title: 'Servers that fewer install, known by now',
    short: 'wider',
    description:
      'Definitions of npm and PyPI servers that were chosen from the less used ones, drawn at random and labelled in two passes by the same guideline. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  acts: {
    title: 'Acts of servers that fewer install, known by now',
    short: 'acts',
    description:
      'Definitions of the same servers, drawn at random from those whose names hold no word of looking up, listing, searching or counting, and labelled in the same way. The figures below are of today’s rules, which know the errors of their first sight.',
  },
  latest: {
    title: 'A third lot of servers that nobody had read, learnt from by now',
    short: 'latest',
    description:
      'Definitions of npm and PyPI servers, captured, drawn and labelled like those of the first two lots. The rules were not written with their errors in view; the second opinion below is learnt from other servers.',
  },
  'one-pass': {
    title: 'Labelled in one pass',
    short: 'one pass',
    description:
      'More definitions of npm servers, labelled once by the same guideline. The rules were written with this set in view.',
  },
  gaps: {
    title: 'Gaps filled: money, execution and nine more languages',
    short: 'gaps filled',
    description:
      'Definitions captured to fill what the other two lack, labelled in two passes by the same guideline, each without sight of the other, of the annotations or of any verdict. It was chosen to be hard; expect its first sight, rather than the figures below, where money moves or the text is not English.',
  },
};

/** What the two passes agreed on where only that figure was kept, as the set's makers state it. */
export const statedAgreement: Partial<
  Record<AccuracySet['id'], { readonly category: number; readonly severity: number }>
> = {
  'two-pass': { category: 0.987, severity: 0.965 },
};
