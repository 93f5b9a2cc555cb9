import type { AccuracySet } from '../accuracy/accuracy-report.ts';
import { formatShare } from './format-share.ts';
import { statedAgreement } from './labelled-sets.ts';

/** One way of judging, measured over some definitions; a dash where it gives no such figure. */
interface JudgeRow {
  readonly name: string;
  readonly category: string;
  readonly severity: string;
  readonly missed: string;
  readonly alarmed: string;
  readonly silent: string;
}

/** Ways of judging that are measured over the same definitions. */
interface JudgeGroup {
  readonly title: string;
  readonly rows: readonly JudgeRow[];
}

type Score = AccuracySet['comparisons'][number]['all'];

const RIVALS: Record<AccuracySet['comparisons'][number]['id'], { readonly name: string; readonly answers: string }> = {
  declared: { name: 'The declared annotations', answers: 'that declare whether they read or destroy' },
  'first-verb': { name: 'The first verb of the name', answers: 'whose name has a verb that this knows' },
};

const makeRow = (name: string, score: Score): JudgeRow => ({
  name,
  category: formatShare(score.category),
  severity: formatShare(score.severity),
  missed: `${score.missed} of ${score.dangerous}`,
  alarmed: `${score.alarmed} of ${score.harmless}`,
  silent: String(score.notAssessed),
});

function makeAgreementRow(set: AccuracySet): JudgeRow[] {
  const agreement = set.agreement ?? statedAgreement[set.id];
  if (agreement === undefined) return [];
  const shares = { category: formatShare(agreement.category), severity: formatShare(agreement.severity) };
  return [
    { name: 'One labelling pass against the other', ...shares, missed: '\u2013', alarmed: '\u2013', silent: '\u2013' },
  ];
}

/** Ways of judging side by side, over all definitions of a set and over those that each rival has an answer to. */
export const compareJudges = (set: AccuracySet): JudgeGroup[] => [
  {
    title: `All ${set.tools}, where no verdict counts as a wrong one`,
    rows: [
      makeRow('Toolrisk', set),
      ...makeAgreementRow(set),
      ...set.comparisons.map(({ id, all }) => makeRow(RIVALS[id].name, all)),
    ],
  },
  ...set.comparisons.map(({ id, answered, ours }) => ({
    title: `Only the ${answered.tools} ${RIVALS[id].answers}`,
    rows: [makeRow('Toolrisk', ours), makeRow(RIVALS[id].name, answered)],
  })),
];
