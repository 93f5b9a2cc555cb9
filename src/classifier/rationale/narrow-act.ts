import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import type { Definition, Parameter } from '../reading/read-definition.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { isKnownNoun, toPlural, toSingular } from './known-nouns.ts';
import type { Act } from './read-act.ts';
import type { ObjectPhrase } from './read-object-phrase.ts';
import { isPlain, writeWord } from './split-clause.ts';

const ids = new Set(phrasing.ownKeys);
const keys = new Set(phrasing.keys);
const counting = new Set(phrasing.countingArguments);
const pagers = new Set(phrasing.pagers);
const scopes = new Set(phrasing.scopes);
const callSettings = new Set(phrasing.callSettings);
const manners = new Set(phrasing.mannerArguments);
const searched = new Set(phrasing.searchTexts);
const keyed: ReadonlySet<string> = new Set(phrasing.keyedEffects);
const tying = new Set([...phrasing.prepositions, ...phrasing.enders, 'or', 'and']);
/** What is told of one thing, though it may look like many. */
const described = new Set(phrasing.readings.gives);
const trivial = new Set(['name', 'title']);
const updating = new Set(phrasing.updating);

const renewed = /^(?:new|updated)$/;
/** What says no more than what is set up: whether TLS is used, is told by its mode. */
const setsUp = /^(?:tls|ssl|dns|mfa|cors)$/;
const refusal = /reject|unsupported|not (?:allowed|supported)/i;

/** An argument's name in words: `contactId` is "contact ID", `newName` "name"; null where a sentence can't carry it. */
function nameArgument({ words }: Parameter): string | null {
  const all = words.map(({ text }) => text);
  const texts = all.length > 1 && renewed.test(all[0] ?? '') ? all.slice(1) : all;
  const last = texts.at(-1) ?? '';
  if (setsUp.test(texts.join(' '))) return null;
  const isNoun = (keys.has(last) || isKnownNoun(last)) && texts.length <= 3 && !texts.some((text) => tying.has(text));
  return isNoun && texts.every((text) => isPlain(text) && /^[a-z]/.test(text)) ? texts.map(writeWord).join(' ') : null;
}

const isId = ({ words }: Parameter): boolean => ids.has(words.at(-1)?.text ?? '');
const isKey = ({ words }: Parameter): boolean => keys.has(words.at(-1)?.text ?? '');
/** Whether an argument says where to look, not what is to be there: `repo_slug`, `workspace`. */
const isAddress = (one: Parameter): boolean =>
  isId(one) || scopes.has(one.plain) || (scopes.has(one.words[0]?.text ?? '') && one.words.length > 1 && isKey(one));
const isPager = ({ plain, required }: Parameter): boolean => pagers.has(plain) && !required;
const isPaging = ({ plain }: Parameter): boolean => counting.has(plain) || pagers.has(plain);
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

/** How the one thing that is meant is found, where one argument says it: "by its ID"; empty where that isn't clear. */
function tellKey({ text, noun }: ObjectPhrase, required: readonly Parameter[]): string {
  const said = noun.toLowerCase().split(' ').map(toSingular);
  const own = required.find(({ words, type }) => {
    const texts = words.map((word) => word.text);
    const isText = type !== 'object' && type !== 'array' && type !== 'boolean';
    const key = texts.at(-1) ?? '';
    return isText && keys.has(key) && key !== said.at(-1) && (texts.length === 1 || texts.at(-2) === said.at(-1));
  });
  return own && text.endsWith(noun) ? ` by its ${writeWord(own.words.at(-1)?.text ?? '')}` : '';
}

/** Whether the description says that an argument won't be taken. */
const isRefused = ({ key }: Parameter, { description, sentences }: Definition): boolean =>
  description !== null &&
  sentences.some(({ start, end }) => {
    const sentence = description.text.slice(start, end);
    return refusal.test(sentence) && sentence.includes(key.text);
  });

/** An act with its object, and with what the arguments add to it. */
export function narrowAct(
  { object, base, verb }: Act,
  definition: Definition,
): { readonly told: string; readonly added: string } {
  if (!object) return { told: '', added: '' };
  // "Bulk create keyword": a name that says many tells more than a noun for one.
  if (
    definition.nameWords.some(({ text }) => text === 'bulk' || text === 'batch') &&
    /^an? (?!.* and )/.test(object.text)
  )
    return { told: object.text.replace(/^an? /, '').replace(object.noun, toPlural(object.noun)), added: '' };
  const plainly = { told: object.text, added: '' };
  if (/ (?:by|with|of all) /.test(object.text) || object.head === 'whether') return plainly;
  const effect = englishLexicon.findVerb(base)?.effect;
  const own = definition.parameters.filter(({ depth }) => depth === 0);
  const given = own.filter((one) => !isPaging(one) && !isManner(one));
  const required = given.filter((one) => one.required);
  const isOne =
    !object.plural && /^(?:an?|the) /.test(object.text) && !/^\S+ (?:list|collection|set) of /.test(object.text);
  if (effect === 'create') {
    const values = listNames(required.filter((one) => !isAddress(one))).filter(
      (name) => !object.text.toLowerCase().includes(name.toLowerCase()),
    );
    const isTrivial = values.length === 1 && trivial.has(values[0] ?? '');
    if (!isOne || values.length === 0) return plainly;
    if (isTrivial) return { told: object.text, added: ` under the given ${values.join('')}` };
    return { told: object.text, added: ` with the given ${joinSome(values, 'more')}` };
  }
  if (updating.has(base) && isOne && /^an? (?!.*(?:['’]s | and | or ))/.test(object.text)) {
    // What is told by old words and new ones is no field of the thing.
    if (own.some(({ words }) => /^(?:old|find|search)$/.test(words[0]?.text ?? ''))) return plainly;
    const fields = own.filter(
      (one) => !isAddress(one) && !(one.required && isKey(one)) && !isPaging(one) && !callSettings.has(one.plain),
    );
    const named = listNames(given.filter((one) => fields.includes(one))).filter((name) => !object.noun.endsWith(name));
    const shown = named.length === fields.length ? named : [...named.slice(0, 2), 'other fields'];
    if (named.length > 0) return { told: `the ${joinSome(shown, 'other fields')} of ${object.text}`, added: '' };
  }
  const isFound = updating.has(base) || (effect && keyed.has(effect));
  if (isOne) return { told: object.text, added: isFound ? tellKey(object, required) : '' };
  if (effect !== 'fetch' || described.has(object.head.toLowerCase())) return plainly;
  const changes = / (?:and|or) (?!searches|returns|retrieves|lists|gets|finds|reads|fetches|shows|filters)/.test(verb);
  const options = changes ? [] : given.filter((one) => !one.required && !isRefused(one, definition));
  const named = listNames(options.filter(({ plain }) => !searched.has(plain)));
  const names = options.some(({ plain }) => searched.has(plain)) ? ['search text', ...named] : named;
  const filters = names.length > 0 ? `, optionally by ${joinSome(names, 'more')}` : '';
  const [scope] = required;
  if (
    object.plural &&
    required.length === 1 &&
    scope &&
    isId(scope) &&
    object.text.endsWith(object.noun) &&
    names.length === 0
  )
    return {
      told: object.text,
      added: nameArgument(scope) === null ? '' : ` for a given ${nameArgument(scope) ?? ''}`,
    };
  const pages = names.length <= 3 && own.some(isPager) ? `${filters ? ', and' : ','} page by page` : '';
  return { told: object.text, added: filters + pages };
}
