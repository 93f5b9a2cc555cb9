import { readJsonFile } from '../catalog/check-json.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { accuracyReportSchema } from './accuracy-report.ts';
import { findChanged, type KnownTool } from './audits/find-changed.ts';
import { AUDITS, loadAudits } from './audits/load-audits.ts';
import { digestMeasure } from './digest-measure.ts';
import { firstSeenSchema } from './first-seen/first-seen.ts';
import { FIRST_SEEN } from './first-seen/measure-first-seen.ts';

const ACCURACY = 'data/benchmark/accuracy.json';

const stale: Problem = {
  code: 'stale-accuracy',
  level: 'error',
  file: ACCURACY,
  path: '/inputs',
  message: 'The accuracy was measured with other labels, weights or verdicts than these.',
  hint: 'Run npm run bench:accuracy.',
};

/** An audit stays what it was; that its tools have moved on since is only told. */
const tellChanged = (id: string, changed: number, drawn: number): Problem => ({
  code: 'audited-definition-changed',
  level: 'warning',
  file: `${AUDITS}/${id}/draw.json`,
  path: '/items',
  message: `Of ${drawn} tools that were audited, ${changed} have another definition since, or are gone.`,
  hint: 'Nothing has to be done; a new audit is drawn with npm run draw:audit.',
});

/** All that is wrong with what is published of the accuracy. `tools` are those of the catalogue. */
export async function checkAccuracy(tools: readonly KnownTool[]): Promise<Problem[]> {
  const accuracy = await readJsonFile(ACCURACY, accuracyReportSchema);
  const firstSeen = await readJsonFile(FIRST_SEEN, firstSeenSchema);
  const audits = loadAudits();
  const isStale = accuracy.value !== null && accuracy.value.inputs !== (await digestMeasure());
  return [
    ...accuracy.problems,
    ...(isStale ? [stale] : []),
    ...firstSeen.problems,
    ...audits.problems,
    ...[...audits.verdicts, ...audits.rationales].flatMap(({ id, draw }) => {
      const changed = findChanged(draw, tools).length;
      return changed === 0 ? [] : [tellChanged(id, changed, draw.items.length)];
    }),
  ];
}
