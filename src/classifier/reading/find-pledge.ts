import type { RuleContext } from '../rules/define-rule.ts';
import { findPhrases, type Span } from './find-phrases.ts';
import { findLeadSentence } from './find-topics.ts';

/** A statement that the tool changes nothing. */
export interface Pledge {
  readonly span: Span;
  /** Whether it stands in the name or in the sentence that says what the tool does, so that it holds for all of it. */
  readonly whole: boolean;
}

/** Finds the first such statement; null where there is none. */
export function findPledge(context: RuleContext): Pledge | null {
  const { name, nameWords } = context.definition;
  const at = nameWords.findIndex(
    ({ text }, i) => text === 'readonly' || (text === 'read' && nameWords[i + 1]?.text === 'only'),
  );
  const first = nameWords[at];
  if (first) return { span: { field: name, start: first.start, end: (nameWords[at + 1] ?? first).end }, whole: true };
  const lead = findLeadSentence(context);
  const spans = findPhrases(context, 'read-only').toSorted((a, b) => a.start - b.start);
  return spans[0] ? { span: spans[0], whole: lead !== null && spans[0].start <= lead.end } : null;
}
