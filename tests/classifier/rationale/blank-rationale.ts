import { readContext } from '../../../src/classifier/classify.ts';
import { shippedModel } from '../../../src/classifier/judging/shipped-model.ts';
import { describeAct } from '../../../src/classifier/rationale/describe-act.ts';
import type { CategoryId } from '../../../src/catalog/schema/vocabulary.ts';
import type { ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';

/** What a tool acts on, as its rationale says it; null where it names nothing. */
export const findObject = (tool: ToolDefinition, category: CategoryId): string | null =>
  describeAct(readContext(tool, shippedModel), category)?.object?.text ?? null;

/** The sentences of a rationale without what differs from tool to tool: objects, arguments and values. */
export function blankRationale(rationale: string, object: string | null): string[] {
  const at = object === null ? -1 : rationale.indexOf(object);
  const blanked =
    object === null || at < 0 ? rationale : `${rationale.slice(0, at)}…${rationale.slice(at + object.length)}`;
  const sentences = blanked
    .replace(/… (?:in|on) [A-Z0-9a-z][^.,…]*?(?= by its |, | with the | under the | for a given |\.)/, '…')
    .replace(/^(\w+) the [^…]* of …/, '$1 the … of …')
    .replace(/(optionally by|(?:with|under) the given|for a given) [^.…]*?(?=\.|, and )/, '$1 …')
    .replace(/… by [^.]*/, '… by …')
    .replace(/It returns [^.]*/, 'It returns …')
    .replaceAll(/its \S+ argument (?:set to [^,]*|turned on), it (\w+) [^.]*/g, 'its … argument set, it $1 …')
    .replaceAll(/its \S+ argument/g, 'its … argument');
  return sentences.split(/(?<=\.) (?=[A-Z])/);
}
