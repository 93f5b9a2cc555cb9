import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import type { Definition, Parameter } from '../reading/read-definition.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { isKnownNoun, toSingular } from './known-nouns.ts';
import type { Act } from './read-act.ts';
import type { ObjectPhrase } from './read-object-phrase.ts';
import { isPlain, writeWord } from './split-clause.ts';

const ids = new Set(phrasing.ownKeys);
const keys = new Set(phrasing.keys);
const paging = new Set(phrasing.pagingArguments);
const manners = new Set(phrasing.mannerArguments);
const searched = new Set(phrasing.searchTexts);
const updating = new Set(phrasing.updating);

/** An argument's name in words: `contactId` is "contact ID"; null where a sentence can't carry it. */
function nameArgument({ words, plain }: Parameter): string | null {
  if (searched.has(plain)) return 'search text';
  const texts = words.map(({ text }) => text);
  const last = texts.at(-1) ?? '';
  const isNoun = (keys.has(last) || isKnownNoun(last)) && texts.length <= 3;
  return isNoun && texts.every((text) => isPlain(text) && /^[a-z]/.test(text)) ? texts.map(writeWord).join(' ') : null;
}

const isId = ({ words }: Parameter): boolean => ids.has(words.at(-1)?.text ?? '');
const isKey = ({ words }: Parameter): boolean => keys.has(words.at(-1)?.text ?? '');
const isPaging = ({ plain }: Parameter): boolean => paging.has(plain);
const isManner = ({ words, plain, isFlag }: Parameter): boolean =>
  isFlag || manners.has(plain) || words.some(({ text }) => manners.has(text));

const join = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** Two or three of some names, and that there are more. */
const joinSome = (parts: readonly string[], more: string): string =>
  parts.length <= 3 ? join(parts) : join([...parts.slice(0, 2), more]);

const listNames = (parameters: readonly Parameter[]): string[] => [
  ...new Set(parameters.flatMap((one) => nameArgument(one) ?? [])),
];

/** How the one thing that is meant is found: "by its ID", or by the only key that must be given; empty where that isn't clear. */
function tellKey(object: ObjectPhrase, required: readonly Parameter[]): string {
  const noun = object.noun.toLowerCase().split(' ').map(toSingular);
  const isOwn = ({ words }: Parameter): boolean =>
    keys.has(words.at(-1)?.text ?? '') &&
    words.slice(0, -1).every(({ text }) => noun.includes(text)) &&
    (words.length > 1 ? words.at(-2)?.text === noun.at(-1) : object.text.endsWith(object.noun));
  const own = required.find(isOwn);
  const [only] = required;
  const isOnly = required.length === 1 && only && isKey(only) && object.text.endsWith(object.noun);
  const name = own ? own.words.at(-1)?.text : isOnly ? nameArgument(only) : null;
  if (!name) return '';
  return own ? ` by its ${writeWord(name)}` : ` by ${name}`;
}

/** An act with its object, and with what the arguments add to it. */
export function narrowAct(
  { object, base }: Act,
  { parameters }: Definition,
): { readonly told: string; readonly added: string } {
  if (!object) return { told: '', added: '' };
  const plainly = { told: object.text, added: '' };
  if (/ (?:by|with|of all) /.test(object.text)) return plainly;
  const effect = englishLexicon.findVerb(base)?.effect;
  const own = parameters.filter(({ depth }) => depth === 0);
  const given = own.filter((one) => !isPaging(one) && !isManner(one));
  const required = given.filter((one) => one.required);
  const isOne =
    !object.plural && /^(?:an?|the) /.test(object.text) && !/^\S+ (?:list|collection|set) of /.test(object.text);
  if (effect === 'create') {
    const values = listNames(required.filter((one) => !isId(one)));
    return isOne && values.length > 0
      ? { told: object.text, added: ` with the given ${joinSome(values, 'more')}` }
      : plainly;
  }
  if (updating.has(base) && isOne && /^an? /.test(object.text)) {
    const fields = own.filter((one) => !isId(one) && !(one.required && isKey(one)));
    const named = listNames(given.filter((one) => fields.includes(one)));
    const shown = named.length === fields.length ? named : [...named.slice(0, 2), 'other fields'];
    if (named.length > 0) return { told: `the ${joinSome(shown, 'other fields')} of ${object.text}`, added: '' };
  }
  if (isOne) return { told: object.text, added: tellKey(object, required) };
  if (effect !== 'fetch') return plainly;
  const options = listNames(given.filter((one) => !one.required));
  const filters = options.length > 0 ? `, optionally by ${joinSome(options, 'more')}` : '';
  const pages = own.some(isPaging) ? `${filters ? ', and' : ','} page by page` : '';
  return { told: object.text, added: filters + pages };
}
