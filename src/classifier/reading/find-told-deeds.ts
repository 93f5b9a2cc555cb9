import { readList } from './find-named-values.ts';
import { looking } from './claim.ts';
import { englishLexicon } from '../words/lexicon.ts';
import type { NamedValue } from './read-choice.ts';
import type { Definition, Parameter } from './read-definition.ts';
import { readParameters } from './read-parameters.ts';
import { splitText } from './split-words.ts';

/** How much of a description is searched for a list of deeds, and the fewest that make one. */
const limits = { units: 300, fewest: 3 } as const;

const openings = /[:(–—]\s{0,3}|\.\s{1,3}|\s-\s/gu;

/** What stands for an argument where a tool names none, and only its text tells of a choice. */
const untold: Parameter = {
  ...(readParameters({ properties: { '': {} } })[0] as Parameter),
  pointer: '/description',
  key: { pointer: '/description', part: 'value', text: '' },
};

/** Whether a call could say what to do: nothing is told of its arguments, or only that there are some. */
const takesAnything = ({ parameters }: Definition): boolean =>
  parameters.length === 0 ||
  (parameters.length === 1 && parameters.every(({ type }) => type === null || type === 'object'));

const looks = (word: string): boolean => looking.has(englishLexicon.findVerb(word)?.effect ?? 'delete');

/**
 * Deeds that the description of a tool without arguments lists before anything else: `list, get, create, delete
 * datasets`. None where it is a tool that shows or explains them.
 */
export function findToldDeeds(
  definition: Definition,
): { readonly parameter: Parameter; readonly values: NamedValue[] } | null {
  const { description: field, nameWords } = definition;
  if (!field || !takesAnything(definition) || nameWords.some(({ text }) => looks(text))) return null;
  const text = field.text.slice(0, limits.units);
  const starts = [0, ...[...text.matchAll(openings)].map((found) => found.index + found[0].length)];
  for (const start of starts) {
    if (splitText(text.slice(0, start)).some((word) => looks(word.text))) return null;
    const listed = readList(text, start, true);
    if (listed.length >= limits.fewest)
      return { parameter: untold, values: listed.map((value) => ({ field, ...value })) };
  }
  return null;
}
