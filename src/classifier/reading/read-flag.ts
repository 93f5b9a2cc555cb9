import { detectLexicon, englishLexicon, type Lexicon } from '../words/lexicon.ts';
import { isWordOf, type WordSetId } from '../words/word-sets.ts';
import { findHits } from './claim.ts';
import { cutWords } from './cut-words.ts';
import { locatePhrases, type PhraseId } from './locate-phrases.ts';
import type { Parameter, Span } from './read-parameters.ts';
import { splitText, type Word } from './split-words.ts';

/** What turning a flag on adds to what a tool does. */
export type FlagAct = 'delete' | 'overwrite' | 'publish';

/** What a flag says it does, and the span that says so: of its name, or of the text about it. */
export interface Said extends Span {
  readonly act: FlagAct;
}

const named: readonly (readonly [FlagAct, WordSetId])[] = [
  ['overwrite', 'overwriting-flags'],
  ['delete', 'deleting-flags'],
  ['publish', 'publishing-flags'],
];

const isExpendable = (words: readonly Word[]): boolean => words.some(({ text }) => isWordOf('expendable', text));

/** What the name of a setting says: `delete_extra`, `hard_delete`, `overwrite`, `clear_existing`. */
function readSettingName(parameter: Parameter, looks: boolean): Said | null {
  const { key, words, description } = parameter;
  const at = words.findIndex(({ text }) => !isWordOf('flag-leaders', text));
  const verb = words[at];
  if (!verb || (looks && isWordOf('shaping', verb.text))) return null;
  const rest = words.slice(at + 1);
  const empties = isWordOf('emptying-flags', verb.text) && isWordOf('what-was-there', rest[0]?.text ?? '');
  const act =
    named.find(([, id]) => isWordOf(id, verb.text))?.[0] ??
    (empties ? (verb.text === 'replace' ? 'overwrite' : 'delete') : undefined);
  if (!act || isExpendable([...rest, ...splitText(description?.text.slice(0, 120) ?? '')])) return null;
  if (verb.text === 'truncate' && rest.length === 0 && readText(parameter, looks) === null) return null;
  return { act, field: key, start: verb.start, end: verb.end };
}

const told: readonly (readonly [PhraseId, FlagAct])[] = [
  ['replaces', 'overwrite'],
  ['overwrite', 'overwrite'],
  ['discards', 'delete'],
  ['consequence', 'delete'],
];

/** Where the first word of a text stands that is none of those that may go before a flag's verb. */
const findOpening = (text: string): number =>
  splitText(text.slice(0, 120)).find((word, i, all) =>
    word.text === 'not' ? all[i - 1]?.text !== 'or' : !isWordOf('text-openers', word.text),
  )?.start ?? text.length;

/** What the text about a flag says: "Delete files that …", or, for a `force`, in what it goes over. */
function readText({ words, description }: Parameter, looks: boolean): Said | null {
  if (!description) return null;
  const text = description.text.slice(0, 300).toLowerCase();
  const isOpen = !looks && isWordOf('forcing', words[0]?.text ?? '');
  const opening = findOpening(text);
  const places = [...locatePhrases(text)].toSorted(([, a], [, b]) => a - b);
  for (const [phrase, start] of places) {
    const act = told.find(([id]) => id === phrase.id)?.[1];
    const end = start + phrase.text.length;
    if (!act || (!isOpen && start !== opening) || isExpendable(splitText(text.slice(end, end + 40)))) continue;
    return { act, field: description, start, end };
  }
  return null;
}

const acting: ReadonlyMap<string, FlagAct> = new Map([
  ['delete', 'delete'],
  ['remove', 'delete'],
  ['overwrite', 'overwrite'],
  ['publish', 'publish'],
]);

/** The act that the text about a flag opens with, in any language but English. */
function readForeignText({ description }: Parameter, spoken: Lexicon): Said | null {
  // A few plain letters tell no language.
  if (!description || (spoken === englishLexicon && !/[^\u0000-\u007f]/.test(description.text.slice(0, 300))))
    return null;
  const words = splitText(description.text.slice(0, 80));
  const lexicon = spoken === englishLexicon ? detectLexicon(description.text.slice(0, 300), words) : spoken;
  if (lexicon === englishLexicon) return null;
  const cut = cutWords(lexicon, words);
  const hits = findHits(lexicon, cut);
  const hit = lexicon.headFinal ? hits.at(-1) : hits[0];
  const word = hit && cut[hit.at];
  const act = acting.get(hit?.sense.effect ?? '');
  return word && act && !isExpendable(words) ? { act, field: description, start: word.start, end: word.end } : null;
}

/**
 * What an argument that is on or off does when it is on, by its name or the text about it; null where neither says
 * that it deletes, overwrites or publishes. `looks` is whether the tool itself only looks something up.
 */
export function readFlag(parameter: Parameter, spoken: Lexicon, looks: boolean): Said | null {
  if (!parameter.isFlag || parameter.words.some(({ text }) => isWordOf('agreeing', text))) return null;
  return readSettingName(parameter, looks) ?? readText(parameter, looks) ?? readForeignText(parameter, spoken);
}
