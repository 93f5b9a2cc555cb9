import { parseArgs } from 'node:util';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { suggestNearest } from '../../catalog/suggest-nearest.ts';
import { refuse } from '../refuse.ts';

/** An option of a verb. */
export interface OptionRule {
  readonly type: 'string' | 'boolean';
  /** The values that it takes; any where left out. */
  readonly oneOf?: readonly string[];
  /** Whether it may be given more than once, or with several values between commas. */
  readonly several?: boolean;
}

/** The options of a verb by their names, without dashes. */
export type OptionTable = Readonly<Record<string, OptionRule>>;

/** What was given, as far as it can be followed. */
export interface GivenOptions {
  /** The value of an option; null where it was not given. */
  readonly text: (name: string) => string | null;
  /** All values of an option that may have several. */
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly words: readonly string[];
}

const LONGEST_QUOTE = 80;

/** A word of the reader's as it is told. */
export const quoteWord = (word: string): string =>
  JSON.stringify(revealHiddenCharacters(word.length > LONGEST_QUOTE ? `${word.slice(0, LONGEST_QUOTE)}…` : word));

const tellKnown = (table: OptionTable): string =>
  `It takes ${Object.keys(table)
    .map((name) => `--${name}`)
    .join(', ')}.`;

function tellUnknown(rawName: string, name: string, table: OptionTable): Problem {
  const nearest = suggestNearest(name.toLowerCase(), Object.keys(table));
  const message = `There is no option ${quoteWord(rawName)}.`;
  return refuse('bad-arguments', message, nearest === null ? tellKnown(table) : `Did you mean --${nearest}?`);
}

const tellBadValue = (name: string, value: string, oneOf: readonly string[]): Problem => {
  const nearest = suggestNearest(value.toLowerCase(), oneOf);
  const hint = `${nearest === null ? '' : `Did you mean ${nearest}? `}Take one of: ${oneOf.join(', ')}.`;
  return refuse('bad-arguments', `--${name} can't be ${quoteWord(value)}.`, hint);
};

/** What is wrong with one option as given; `values` are those that it has already. */
function* checkOption(
  name: string,
  { value, inline }: { readonly value: string | undefined; readonly inline: boolean },
  { type, oneOf, several = false }: OptionRule,
  values: readonly string[],
): Generator<Problem> {
  if (type === 'boolean') {
    if (inline) yield refuse('bad-arguments', `--${name} takes no value.`, `Write --${name} alone.`);
    return;
  }
  if (value === undefined || value === '' || (!inline && /^-./.test(value)))
    yield refuse(
      'bad-arguments',
      `--${name} takes a value.`,
      `Write --${name} VALUE, or --${name}=VALUE where it begins with a hyphen.`,
    );
  else if (!several && values.length > 0)
    yield refuse('bad-arguments', `--${name} is given more than once.`, 'Give it once.');
  else if (oneOf !== undefined)
    for (const each of several ? value.split(',') : [value])
      if (!oneOf.includes(each)) yield tellBadValue(name, each, oneOf);
}

/** Reads the arguments of a verb; every problem with them at once. `takes` names what it takes besides options. */
export function readOptions(
  args: readonly string[],
  table: OptionTable,
  takes: readonly string[],
): { readonly given: GivenOptions; readonly problems: readonly Problem[] } {
  const options = Object.fromEntries(Object.entries(table).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  const words: string[] = [];
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const rule = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (rule === undefined) {
      problems.push(tellUnknown(token.rawName, token.name, table));
      continue;
    }
    const known = values.get(token.name) ?? [];
    const found = [...checkOption(token.name, { value: token.value, inline: token.inlineValue === true }, rule, known)];
    problems.push(...found);
    if (found.length > 0) continue;
    const value = token.value ?? '';
    values.set(token.name, [...known, ...(rule.several === true ? value.split(',') : [value])]);
  }
  for (const word of words.slice(takes.length))
    problems.push(
      refuse(
        'bad-arguments',
        `Nothing is expected here: ${quoteWord(word)}.`,
        takes.length === 0 ? tellKnown(table) : `It takes ${takes.join(' and ')}, and no more.`,
      ),
    );
  const given: GivenOptions = {
    text: (name) => values.get(name)?.[0] ?? null,
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    words: words.slice(0, takes.length),
  };
  return { given, problems };
}
