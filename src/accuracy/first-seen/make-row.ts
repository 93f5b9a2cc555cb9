import { measureAccuracy, type Judged } from '../measure-accuracy.ts';
import { describeError, isWrong } from '../report-accuracy.ts';
import { countRight, type FirstSeenRow } from './first-seen.ts';

/** What a row says beside its figures. */
export type RowHead = Pick<FirstSeenRow, 'id' | 'title' | 'what' | 'date' | 'commit' | 'note'>;

/** The first-seen score of definitions that the project has, with every error. */
export function makeRow(head: RowHead, judged: readonly Judged[]): FirstSeenRow {
  const { tools, missed, dangerous, alarmed, harmless, notAssessed, calibration } = measureAccuracy(judged);
  const count = (member: 'category' | 'severity'): number =>
    judged.filter(({ label, assessment }) => label[member] === assessment[member]).length;
  return {
    id: head.id,
    title: head.title,
    what: head.what,
    date: head.date,
    commit: head.commit,
    measured: 'here',
    servers: new Set(judged.map(({ label }) => label.server)).size,
    tools,
    category: countRight(count('category'), tools),
    severity: countRight(count('severity'), tools),
    missed: { wrong: missed, of: dangerous },
    alarmed: { wrong: alarmed, of: harmless },
    notAssessed,
    bands: [...calibration],
    note: head.note,
    errors: judged.filter(isWrong).map(describeError),
  };
}
