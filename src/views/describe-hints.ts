import { findBlanketHints } from '../assessed/declared/find-blanket-hints.ts';
import { hintIds } from '../assessed/declared/hints.ts';
import { readHints } from '../assessed/declared/read-hints.ts';
import type { AssessedTool } from '../assessed/load-assessed-catalogue.ts';
import { countOf, joinWords } from './describe-tool.ts';

const declaresAny = ({ definition }: Pick<AssessedTool, 'definition'>): boolean => {
  const { hints } = readHints(definition);
  return hintIds.some((id) => hints[id].state !== 'not-declared');
};

/** How many tools declare any hint. */
export const countDeclaring = (tools: readonly Pick<AssessedTool, 'definition'>[]): number =>
  tools.filter(declaresAny).length;

/** How far a server declares hints for its tools, and whether they tell any apart, in a sentence or two. */
export function describeHints(tools: readonly AssessedTool[]): string {
  if (tools.length === 0) return 'It offers the model no tool, so there is nothing to declare.';
  const declaring = countDeclaring(tools);
  if (declaring === 0)
    return `None of its ${countOf(tools.length, 'tool')} declares a hint, so clients fall back on the defaults.`;
  const blanket = findBlanketHints(tools);
  const share = `${declaring} of its ${countOf(tools.length, 'tool')} declare hints.`;
  return blanket === null
    ? share
    : `${share} They are the same on every tool, although the verdicts range over ${joinWords(blanket.categories)}: they tell nothing apart.`;
}
