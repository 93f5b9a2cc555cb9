import { MOST_READ, type Comparison, type ToolEvent } from '../compare-manifests.ts';
import { readTool } from '../read-tool.ts';
import { countOf } from '../summarise-entry.ts';

const isGrave = ({ kind, after }: ToolEvent): boolean => {
  const severity = kind === 'added' && after !== null ? readTool(after).assess().severity : 'low';
  return severity === null || severity === 'high' || severity === 'critical';
};

/** Titles of the hygiene rules that flag a definition and did not flag the one before. */
function listNewFlags({ before, after }: ToolEvent): string[] {
  if (after === null) return [];
  const known = new Set(
    before === null
      ? []
      : readTool(before)
          .checkHygiene()
          .map(({ rule }) => rule),
  );
  return readTool(after)
    .checkHygiene()
    .filter(({ rule }) => !known.has(rule))
    .map(({ title }) => title);
}

/** Whether the risk rose from one capture to the next, and by what, in a sentence. */
export function describeRisk({ events: all, unreadCount }: Comparison): string {
  const isAdded = ({ kind }: ToolEvent): boolean => kind === 'added';
  const added = all.filter(isAdded);
  const events = [...all.filter((event) => !isAdded(event)).slice(0, MOST_READ), ...added.slice(0, MOST_READ)];
  const unread = unreadCount + Math.max(0, added.length - MOST_READ);
  const rest = unread === 0 ? '' : ` ${countOf(unread, 'more tool')} changed or came, too many to be judged here.`;
  return `${describeRead(events)}${rest}`;
}

function describeRead(events: readonly ToolEvent[]): string {
  const rose = events.filter(({ risk }) => risk === 'rose').length;
  const grave = events.filter(isGrave).length;
  const flags = events.flatMap(listNewFlags);
  const fell = events.filter(({ risk }) => risk === 'fell').length;
  const reasons = [
    ...(rose > 0 ? [`${countOf(rose, 'tool')} riskier than before`] : []),
    ...(grave > 0 ? [`${countOf(grave, 'new tool')} of high or critical risk, or not assessed`] : []),
    ...(flags.length > 0 ? [`new text that has no place in a definition (${[...new Set(flags)].join('; ')})`] : []),
  ];
  if (reasons.length > 0) return `The risk rose: ${reasons.join(', ')}.`;
  return fell > 0 ? `The risk fell: ${countOf(fell, 'tool')} less risky than before.` : 'The risk did not rise.';
}
