import { categories, severities, traits } from '../catalog/vocabulary.ts';
import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import type { ParameterRow } from './parameters.ts';
import type { SiteTool } from './site.ts';

/** `a Read`, `an Execute`: the article and the category. */
export const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

const numbers = new Intl.NumberFormat('en-GB');

/** `1 tool`, `2 tools`. */
export const countOf = (count: number, noun: string): string =>
  `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `a, b and c`. */
export const joinWords = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** What a call must or may be given. */
export function describeArguments(parameters: readonly ParameterRow[] | null): string {
  if (parameters === null) return 'What arguments it takes can\u2019t be read from its schema.';
  if (parameters.length === 0) return 'It takes no arguments.';
  const required = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => revealHiddenCharacters(name));
  const optional = countOf(parameters.length - required.length, 'optional argument');
  if (required.length === 0)
    return `Every argument is optional; there ${parameters.length === 1 ? 'is one' : `are ${parameters.length}`}.`;
  return `A call must give ${joinWords(required.slice(0, 8))}${required.length > 8 ? ' and others' : ''}${parameters.length > required.length ? `, and may give ${optional}` : ''}.`;
}

/** What a call does at worst, in the words of its verdict; `name` stands for the tool. */
export const describeDeed = ({ assessment }: Pick<SiteTool, 'assessment'>, name: string): string =>
  assessment.category === null ? `What ${name} does is not known.` : assessment.rationale;

/** `High`, or `Not assessed`. */
export const nameSeverity = ({ assessment: { severity } }: Pick<SiteTool, 'assessment'>): string =>
  severities.find(({ id }) => id === severity)?.label ?? 'Not assessed';

/** The category's label, or `Not assessed`. */
export const nameCategory = ({ assessment: { category } }: Pick<SiteTool, 'assessment'>): string =>
  categories.find(({ id }) => id === category)?.label ?? 'Not assessed';

/** The traits of a tool as the vocabulary describes them. */
export const describeTraits = ({ assessment }: SiteTool) => traits.filter(({ id }) => assessment.traits.includes(id));
