import accuracyData from '../../data/benchmark/accuracy.json' with { type: 'json' };
import disputesData from '../../data/benchmark/disputes.json' with { type: 'json' };
import { categories } from '../catalog/vocabulary.ts';
import { accuracyReportSchema, disputesSchema, SMALLEST_PART, type AccuracySet } from '../accuracy/accuracy-report.ts';
import { estimateInterval } from '../accuracy/estimate-interval.ts';
import { viewCalibration } from './calibration-view.ts';
import { compareJudges } from './compare-judges.ts';
import { formatWithin } from './format-share.ts';
import { labelledSets } from './labelled-sets.ts';

const report = accuracyReportSchema.parse(accuracyData);
const disputes = new Map(disputesSchema.parse(disputesData).map((dispute) => [dispute.id, dispute.why]));

/** Shades of a cell, by the share of its row: 0 to 4. */
const shade = (share: number): number => (share === 0 ? 0 : share < 0.05 ? 1 : share < 0.2 ? 2 : share < 0.6 ? 3 : 4);

const viewConfusion = ({ confusion }: AccuracySet) =>
  confusion.map((row, i) => {
    const whole = row.reduce((sum, count) => sum + count, 0);
    return {
      label: categories[i]?.label ?? '',
      cells: row.map((count, j) => ({ count, isRight: i === j, shade: shade(whole === 0 ? 0 : count / whole) })),
    };
  });

const viewErrors = ({ errors }: AccuracySet) =>
  errors.map(({ label, verdict, ...rest }) => ({
    ...rest,
    dispute: disputes.get(rest.id) ?? '',
    label: `${label.category}, ${label.severity}`,
    verdict: verdict.category === null ? 'not assessed' : `${verdict.category}, ${verdict.severity}`,
    isCategory: label.category !== verdict.category,
  }));

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** How right the verdicts of one part are, in words. */
const viewPart = (
  { tools, category, severity, missed, dangerous, alarmed, harmless }: Omit<AccuracySet['languages'][number], 'name'>,
  name: string,
  href: string | null = null,
) => ({
  name,
  /** Where there is more on it. */
  href,
  tools,
  category: formatWithin(category, estimateInterval(category, tools)),
  severity: formatWithin(severity, estimateInterval(severity, tools)),
  missed: `${missed} of ${dangerous}`,
  alarmed: `${alarmed} of ${harmless}`,
});

/** Parts by name; the small ones, put together, say that they are. */
const viewParts = (parts: AccuracySet['languages'], kind: string, nameOf: (id: string) => string) =>
  parts.map((part) =>
    viewPart(
      part,
      part.name === 'others' ? `All ${kind} with fewer than ${SMALLEST_PART} definitions` : nameOf(part.name),
    ),
  );

const viewLanguages = (parts: AccuracySet['languages']) =>
  viewParts(parts, 'languages', (code) => languageNames.of(code) ?? code);

const viewSet = (set: AccuracySet, i: number) => ({
  ...labelledSets[set.id],
  isFirst: i === 0,
  anchor: `accuracy-${set.id}`,
  servers: set.servers,
  summary: viewPart(set, labelledSets[set.id].title, `#accuracy-${set.id}`),
  judges: compareJudges(set),
  languages: viewLanguages(set.languages),
  sources: viewParts(set.sources, 'servers', (name) => name),
  confusionRows: viewConfusion(set),
  calibration: viewCalibration(set),
  errorRows: viewErrors(set),
  wrongCategories: set.errors.filter(({ label, verdict }) => label.category !== verdict.category).length,
});

export type ViewedSet = ReturnType<typeof viewSet>;
export type ViewedPart = ReturnType<typeof viewPart>;

/** What the method page shows of the measured accuracy: all sets together, and each by itself. */
export function viewAccuracy() {
  const sets = report.sets.map(viewSet);
  return {
    folds: report.folds,
    servers: report.pool.servers,
    overview: [...sets.map(({ summary }) => summary), viewPart(report.pool, 'All together')],
    languages: viewLanguages(report.pool.languages),
    sets,
  };
}
