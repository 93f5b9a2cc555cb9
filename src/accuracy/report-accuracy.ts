import { SMALLEST_PART, type AccuracyReport, type AccuracySet } from './accuracy-report.ts';
import { assessByHints } from '../assessed/declared/assess-by-hints.ts';
import { assessByVerb } from '../assessed/declared/assess-by-verb.ts';
import { readContext } from '../classifier/classify.ts';
import { measureAccuracy, type Judged } from './measure-accuracy.ts';

/** The language of a definition: as noted with its label, else that of the lexicon it is read with. */
const readLanguage = ({ language, tool }: Judged['label']): string => language ?? readContext(tool).lexicon.language;

const score = (judged: readonly Judged[]) => {
  const { tools, category, severity, dangerous, missed, harmless, alarmed, notAssessed } = measureAccuracy(judged);
  return { tools, category, severity, dangerous, missed, harmless, alarmed, notAssessed };
};

/** Scores by what a part is named, the largest first; the small ones together as the last. */
function scoreParts(judged: readonly Judged[], nameOf: (one: Judged) => string): AccuracySet['languages'] {
  const groups = [...Map.groupBy(judged, nameOf)].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const large = groups.filter(([, own]) => own.length >= SMALLEST_PART);
  const small = groups.filter(([, own]) => own.length < SMALLEST_PART).flatMap(([, own]) => own);
  const parts = large.map(([name, own]) => ({ name, ...score(own) }));
  return small.length === 0 ? parts : [...parts, { name: 'others', ...score(small) }];
}

/** Whether a verdict differs from its label in category or severity. */
export const isWrong = ({ label, assessment }: Judged): boolean =>
  label.category !== assessment.category || label.severity !== assessment.severity;

/** What is published of a verdict that is wrong. */
export const describeError = ({ label, assessment }: Judged): AccuracySet['errors'][number] => ({
  id: label.id,
  server: label.server,
  tool: label.tool.name,
  label: { category: label.category, severity: label.severity },
  verdict: { category: assessment.category, severity: assessment.severity },
  confidence: assessment.confidence,
  contested: label.contested,
  evidence: assessment.evidence.slice(0, 2).map(({ rule, quote }) => ({ rule, quote })),
});

/** Other ways of judging a definition, for comparison. Null where one has nothing to go by. */
const RIVALS: readonly Rival[] = [
  { id: 'declared', judge: ({ tool }) => assessByHints(tool) },
  { id: 'first-verb', judge: ({ tool }) => assessByVerb(tool) },
];

interface Rival {
  readonly id: AccuracySet['comparisons'][number]['id'];
  readonly judge: (label: Judged['label']) => Judged['assessment'];
}

const compareRival = (judged: readonly Judged[], { id, judge }: Rival): AccuracySet['comparisons'][number] => {
  const pairs = judged.map((ours) => ({ ours, theirs: { label: ours.label, assessment: judge(ours.label) } }));
  const answered = pairs.filter(({ theirs }) => theirs.assessment.category !== null);
  return {
    id,
    all: score(pairs.map(({ theirs }) => theirs)),
    answered: score(answered.map(({ theirs }) => theirs)),
    ours: score(answered.map(({ ours }) => ours)),
  };
};

/** How often the two passes said the same; null where they were not kept. */
function measureAgreement(judged: readonly Judged[]): AccuracySet['agreement'] {
  const pairs = judged.flatMap(({ label: { passes } }) =>
    passes[0] && passes[1] ? [[passes[0], passes[1]] as const] : [],
  );
  if (pairs.length === 0) return null;
  const share = (test: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(test).length / pairs.length;
  return {
    category: share(([a, b]) => a.category === b.category),
    severity: share(([a, b]) => a.severity === b.severity),
  };
}

const countServers = (judged: readonly Judged[]): number => new Set(judged.map(({ label }) => label.server)).size;

/** Measures all labelled sets put together, for languages of which each set alone has few. */
export const reportPool = (judged: readonly Judged[]): AccuracyReport['pool'] => ({
  servers: countServers(judged),
  ...score(judged),
  languages: scoreParts(judged, ({ label }) => readLanguage(label)),
});

/** Measures one labelled set in every way that is published. */
export function reportAccuracy(id: AccuracySet['id'], judged: readonly Judged[]): AccuracySet {
  const { confusion, calibration } = measureAccuracy(judged);
  return {
    id,
    servers: countServers(judged),
    ...score(judged),
    confusion: confusion.map((row) => [...row]),
    calibration: [...calibration],
    languages: scoreParts(judged, ({ label }) => readLanguage(label)),
    sources: scoreParts(judged, ({ label }) => label.server),
    comparisons: RIVALS.map((rival) => compareRival(judged, rival)),
    agreement: measureAgreement(judged),
    errors: judged.filter(isWrong).map(describeError),
  };
}
