import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { readContext } from '../../classifier/classify.ts';
import { stemWord } from '../../classifier/words-model/stem-word.ts';

/** What the name of a tool says it does, and to what. */
export interface Act {
  /** Dictionary form of its verb. */
  readonly verb: string;
  /** The noun that the verb is about, without its ending. */
  readonly noun: string;
}

/** Words after which a name says how or where, no longer what. */
const turns = new Set('and as at by for from in into of on or per to using via with without'.split(' '));

/** Reads verb and head noun off a tool's name; null where it has no verb, or nothing that the verb is about. */
export function nameAct(tool: ToolDefinition): Act | null {
  const main = readContext(tool).claims.find(({ place }) => place === 'name');
  if (main === undefined) return null;
  const end = main.objectWords.findIndex((word) => turns.has(word));
  const noun = (end < 0 ? main.objectWords : main.objectWords.slice(0, end)).at(-1);
  return noun === undefined || noun.length < 3 ? null : { verb: main.base, noun: stemWord(noun) };
}
