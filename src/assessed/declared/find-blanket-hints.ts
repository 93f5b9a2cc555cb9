import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { categoryIds, type CategoryId } from '../../catalog/schema/vocabulary.ts';
import { readHints } from './read-hints.ts';

/** Hints that a server gives to all of its tools alike, although they do different things. */
export interface BlanketHints {
  readonly readOnlyHint: boolean | null;
  readonly destructiveHint: boolean | null;
  readonly tools: number;
  /** The categories that their verdicts name, mildest first. */
  readonly categories: readonly CategoryId[];
}

/** With fewer tools than this, likeness may be chance. */
const FEWEST_TOOLS = 3;

const toBoolean = (state: string): boolean | null => (state === 'true' ? true : state === 'false' ? false : null);

/** Whether every tool of a server declares the same of changing and destroying while verdicts differ; null if not. */
export function findBlanketHints(
  tools: readonly { readonly definition: ToolDefinition; readonly assessment: Assessment }[],
): BlanketHints | null {
  const declared = tools.map(({ definition }) => readHints(definition).hints);
  const [first] = declared;
  if (first === undefined || tools.length < FEWEST_TOOLS) return null;
  const { readOnlyHint, destructiveHint } = first;
  const isNone = toBoolean(readOnlyHint.state) === null && toBoolean(destructiveHint.state) === null;
  const isSame = declared.every(
    (each) => each.readOnlyHint.state === readOnlyHint.state && each.destructiveHint.state === destructiveHint.state,
  );
  const categories = categoryIds.filter((id) => tools.some(({ assessment }) => assessment.category === id));
  if (isNone || !isSame || categories.length < 2) return null;
  return {
    readOnlyHint: toBoolean(readOnlyHint.state),
    destructiveHint: toBoolean(destructiveHint.state),
    tools: tools.length,
    categories,
  };
}
