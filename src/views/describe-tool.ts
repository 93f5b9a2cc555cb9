import type { CategoryId } from '../catalog/schema/vocabulary.ts';
import { categories, severities, traits } from '../catalog/vocabulary.ts';
import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import { listParameters } from './parameters.ts';
import type { SiteTool } from './site.ts';

/** `a Read`, `an Execute`: the article and the category. */
export const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** `1 tool`, `2 tools`. */
export const countOf = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/** `a, b and c`. */
export const joinWords = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** What a call of each category does, to go behind a tool's name. */
const EFFECTS: Record<CategoryId, (product: string) => string> = {
  Read: (product) =>
    `reads from ${product} and hands the result to the agent. Its definition names nothing that a call would change.`,
  Write: (product) =>
    `creates or changes something in ${product}. The effect stays in the record that is written, and can as a rule be put back.`,
  Execute: (product) => `sets something going from ${product} whose effects leave the record that it is called on.`,
  Destructive: (product) => `removes something in ${product}, or ends it for good.`,
  Financial: (product) => `moves money or commits to spending through ${product}.`,
};

/** What a call must or may be given. */
function describeArguments(definition: SiteTool['definition']): string {
  const parameters = listParameters(definition);
  if (parameters === null) return 'What arguments it takes can\u2019t be read from its schema.';
  if (parameters.length === 0) return 'It takes no arguments.';
  const required = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => revealHiddenCharacters(name));
  const optional = countOf(parameters.length - required.length, 'optional argument');
  if (required.length === 0)
    return `Every argument is optional; there ${parameters.length === 1 ? 'is one' : `are ${parameters.length}`}.`;
  return `A call must give ${joinWords(required.slice(0, 8))}${required.length > 8 ? ' and others' : ''}${parameters.length > required.length ? `, and may give ${optional}` : ''}.`;
}

/** What a call does on this server, in our words; `name` stands for the tool. */
export function describeDeed({ assessment, onServer }: SiteTool, name: string): string {
  if (assessment.category === null)
    return `What ${name} does is not known: its definition does not say enough. ${joinWords(assessment.reasons)}`;
  const isChosen = assessment.modes.length > 1;
  const effect = EFFECTS[assessment.category](onServer.server.product);
  return `${isChosen ? `${name} does what its arguments choose; at worst it` : name} ${effect}`;
}

/** What a call does and must be given, in our words and with names from the definition. */
export const describeEffect = (tool: SiteTool): string =>
  tool.assessment.category === null
    ? describeDeed(tool, tool.name)
    : `${describeDeed(tool, tool.name)} ${describeArguments(tool.definition)}`;

/** `High`, or `Not assessed`. */
export const nameSeverity = ({ assessment: { severity } }: Pick<SiteTool, 'assessment'>): string =>
  severities.find(({ id }) => id === severity)?.label ?? 'Not assessed';

/** The category's label, or `Not assessed`. */
export const nameCategory = ({ assessment: { category } }: Pick<SiteTool, 'assessment'>): string =>
  categories.find(({ id }) => id === category)?.label ?? 'Not assessed';

/** The traits of a tool as the vocabulary describes them. */
export const describeTraits = ({ assessment }: SiteTool) => traits.filter(({ id }) => assessment.traits.includes(id));
