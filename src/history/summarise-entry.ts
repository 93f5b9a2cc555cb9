import type { HistoryEntry } from './list-entries.ts';
import type { Step, TracedEvent } from './trace-server.ts';

/** `1 tool`, `2 tools`. */
export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How many tools of a step were added, dropped, renamed and changed, in words; empty where none was. */
export function countEvents(events: readonly TracedEvent[]): string {
  const counts = Map.groupBy(events, ({ kind }) => kind);
  const told = (['added', 'dropped', 'renamed', 'changed'] as const).flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  return told.map(({ kind, count }, i) => `${i === 0 ? countOf(count, 'tool') : count} ${kind}`).join(', ');
}

const sayRisks = (events: readonly TracedEvent[]): string => {
  const [rose, fell] = (['rose', 'fell'] as const).map((move) => events.filter(({ risk }) => risk === move).length);
  const parts = [...(rose ? [`${rose} riskier than before`] : []), ...(fell ? [`${fell} less risky`] : [])];
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
};

/** A server that moves to another framework can write all of its definitions otherwise: that is one sentence. */
function sayRewriting({ count, members }: Step['rewritten']): string {
  if (count === 0) return '';
  const told = `${countOf(count, 'definition')} ${count === 1 ? 'is' : 'are'} written otherwise, to the same effect`;
  return ` ${told} (${members.join(', ')}).`;
}

function summariseTools({ events, answers, unchangedCount }: Step): string {
  if (events.length > 0) return `${countEvents(events)}${sayRisks(events)}; ${unchangedCount} unchanged.`;
  const tools = `All ${countOf(unchangedCount, 'tool')} unchanged`;
  return answers.length === 0 ? `${tools}.` : `${tools}; other answers differ.`;
}

/** What an entry of the history comes to, in a sentence. */
export const summariseEntry = ({ step, snapshot }: HistoryEntry): string =>
  step === null
    ? `First captured, with ${countOf(snapshot.tools.length, 'tool')}.`
    : `${summariseTools(step)}${sayRewriting(step.rewritten)}`;
