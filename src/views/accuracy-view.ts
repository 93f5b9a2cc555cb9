import accuracyData from '../../data/benchmark/accuracy.json' with { type: 'json' };
import disputesData from '../../data/benchmark/disputes.json' with { type: 'json' };
import { categories } from '../catalog/vocabulary.ts';
import { accuracyReportSchema, disputesSchema, type AccuracySet } from '../classifier/measuring/accuracy-report.ts';

const report = accuracyReportSchema.parse(accuracyData);
const disputes = new Map(disputesSchema.parse(disputesData).map((dispute) => [dispute.id, dispute.why]));

/** `94.6 %`. */
export const formatShare = (share: number): string => `${(share * 100).toFixed(1)} %`;

const shareOf = (count: number, whole: number): number => (whole === 0 ? 0 : count / whole);

/** Shades of a cell, by the share of its row: 0 to 4. */
const shade = (share: number): number => (share === 0 ? 0 : share < 0.05 ? 1 : share < 0.2 ? 2 : share < 0.6 ? 3 : 4);

const viewConfusion = ({ confusion }: AccuracySet) =>
  confusion.map((row, i) => {
    const whole = row.reduce((sum, count) => sum + count, 0);
    return {
      label: categories[i]?.label ?? '',
      cells: row.map((count, j) => ({ count, isRight: i === j, shade: shade(shareOf(count, whole)) })),
    };
  });

/** Points of the calibration picture: how sure the verdicts of a band were, and how many of them were right. */
const viewCalibration = ({ calibration }: AccuracySet) =>
  calibration
    .map(({ from, tools, right }, i) => ({ from, to: calibration[i + 1]?.from ?? 1, tools, right }))
    .filter(({ tools }) => tools > 0)
    .map((band) => ({ ...band, share: shareOf(band.right, band.tools), stated: (band.from + band.to) / 2 }));

const viewErrors = ({ errors }: AccuracySet) =>
  errors.map(({ label, verdict, ...rest }) => ({
    ...rest,
    dispute: disputes.get(rest.id) ?? '',
    label: `${label.category}, ${label.severity}`,
    verdict: verdict.category === null ? 'not assessed' : `${verdict.category}, ${verdict.severity}`,
    isCategory: label.category !== verdict.category,
  }));

/** What each labelled set is, and how its labels were made. */
const SETS: Record<AccuracySet['id'], { readonly title: string; readonly description: string }> = {
  'two-pass': {
    title: 'Labelled in two passes',
    description:
      'Definitions of npm servers, labelled twice over one written guideline, each pass without sight of the other or of the annotations. Where the two differed or were unsure, rulings in the guideline decided.',
  },
  natural: {
    title: 'A natural sample of servers seen for the first time',
    description:
      'Definitions drawn at random from servers on PyPI that no rule had been written with in view, labelled in two passes by the same guideline. On first sight 92.0 % of the categories and 86.8 % of the severities came out right; none of the 23 dangerous tools was called Read, and 1 of the 167 reading ones was called Financial. That is what to expect of a server that is new to Toolrisk. The figures below are of today’s rules, which know the errors of that first sight.',
  },
  'one-pass': {
    title: 'Labelled in one pass',
    description:
      'More definitions of npm servers, labelled once by the same guideline. The rules were written with this set in view.',
  },
  gaps: {
    title: 'Gaps filled: money, execution and nine more languages',
    description:
      'Definitions captured to fill what the other two lack, labelled in two passes by the same guideline, each without sight of the other, of the annotations or of any verdict. It was chosen to be hard. When it was first measured, before any rule or word had been written with it in view, 70.2 % of its categories and 66.2 % of its severities came out right: expect that, rather than the figures below, where money moves or the text is not English.',
  },
};

/** What the two passes agreed on where only that figure was kept, as the set's makers state it. */
const STATED_AGREEMENT: Partial<Record<AccuracySet['id'], { readonly category: number; readonly severity: number }>> = {
  'two-pass': { category: 0.987, severity: 0.965 },
};

const RIVALS = { declared: 'The declared annotations', 'first-verb': 'The first verb of the name' };

/** A row of the comparison; null where a way of judging gives no such figure. */
interface ComparisonRow {
  readonly name: string;
  /** Definitions that it gives a verdict on, of all. */
  readonly answered: string;
  readonly category: number;
  readonly severity: number | null;
  readonly missed: string;
  readonly alarmed: string;
}

const countMistakes = ({
  missed,
  dangerous,
  alarmed,
  harmless,
}: Pick<AccuracySet, 'missed' | 'dangerous' | 'alarmed' | 'harmless'>) => ({
  missed: `${missed} of ${dangerous}`,
  alarmed: `${alarmed} of ${harmless}`,
});

function compareRows(set: AccuracySet): ComparisonRow[] {
  const agreement = set.agreement ?? STATED_AGREEMENT[set.id];
  const { tools, category, severity } = set;
  return [
    { name: 'Toolrisk', answered: String(tools), category, severity, ...countMistakes(set) },
    ...(agreement === undefined
      ? []
      : [
          {
            name: 'One labelling pass against the other',
            answered: String(tools),
            ...agreement,
            missed: '',
            alarmed: '',
          },
        ]),
    ...set.comparisons.map(({ id, answered }) => ({
      name: RIVALS[id],
      answered: `${answered.tools} of ${tools}`,
      category: answered.category,
      severity: answered.severity,
      ...countMistakes(answered),
    })),
  ];
}

const viewSet = (set: AccuracySet) => ({
  ...SETS[set.id],
  id: set.id,
  servers: set.servers,
  rows: compareRows(set),
  languages: set.languages,
  sources: set.sources,
  confusionRows: viewConfusion(set),
  bands: viewCalibration(set),
  errorRows: viewErrors(set),
  wrongCategories: set.errors.filter(({ label, verdict }) => label.category !== verdict.category).length,
});

export type ViewedSet = ReturnType<typeof viewSet>;

/** What the method page shows of each labelled set. */
export const viewAccuracy = () => ({ folds: report.folds, sets: report.sets.map(viewSet) });
