import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { looking, type Claim } from '../reading/claim.ts';
import { englishLexicon, type VerbSense } from '../words/lexicon.ts';
import type { Parameter } from '../reading/read-parameters.ts';
import { isMass, isPlural } from './choose-article.ts';
import { isKnownNoun, toPlural, toSingular } from './known-nouns.ts';
import { toThird, type Act } from './read-act.ts';
import { prepositions } from './cut-chunks.ts';
import { readObjectPhrase, type ObjectPhrase } from './read-object-phrase.ts';
import { writeWord } from './split-clause.ts';

const adjectives = new Set(phrasing.adjectives);
const silent = new Set(phrasing.silentInNames);
const notActs = new Set(phrasing.notActs);
const vague = new Set(phrasing.vague);
const listing = new Set(['list', 'search']);
const many = new Set(['list', 'search', 'query', 'return', 'find', 'browse', 'export', 'import']);
const inName = / (?:of|for|to|from|in|on|at|with|by) /;
const keys = new Set(['id', 'sid', 'uuid', 'key', 'name', 'slug']);

/** Whether a word may stand before the noun that it describes. */
const describes = (word: string): boolean =>
  isKnownNoun(word) ||
  adjectives.has(word) ||
  /^[a-z]{3,}ing$/.test(word) ||
  (/^[a-z]{5,20}$/.test(word) && englishLexicon.findVerb(word) === null);

/** Whether the words of a name make a noun with what describes it, and what prepositions add. */
const isClean = (words: readonly string[], isReading: boolean): boolean =>
  !words.every((word) => vague.has(word)) &&
  words.every((word, i) => {
    const next = words[i + 1];
    if (prepositions.has(word)) return i > 0 && next !== undefined && (word !== 'to' || !isReading);
    return next === undefined || prepositions.has(next) ? isKnownNoun(word) : describes(word);
  });

/** Whether a call names one thing of a kind: by its own id, or by an id alone where nothing else is named. */
const namesOne = (head: string, parameters: readonly Parameter[]): boolean =>
  parameters.some(({ required, words }) => {
    const texts = words.map(({ text }) => text);
    if (!required || !keys.has(texts.at(-1) ?? '')) return false;
    return texts.length === 1
      ? parameters.filter((one) => one.required).length === 1
      : texts.at(-2) === toSingular(head);
  });

/** The name's main claim, where its verb is surely one; null where it may be a noun. */
function findNamedVerb({ claims, definition: { nameWords }, lexicon }: RuleContext): Claim | null {
  const claim = claims.find(({ place }) => place === 'name');
  if (!claim || !englishLexicon.findVerb(claim.base) || notActs.has(claim.base)) return null;
  const lead = claims.find(({ place }) => place === 'lead');
  // Where the description is in another language, only its act tells a verb of the name from a noun.
  const opens = claim.start === nameWords[0]?.start || /(?:__|--|\.)$/.test(claim.field.text.slice(0, claim.start));
  const isSure = lexicon === englishLexicon ? opens : lead?.effect === claim.effect;
  const first = claims.find(({ place, start }) => place === 'name-rest' && start === nameWords[0]?.start);
  if (claim.noun && first && !opens) return first;
  return isSure || !claim.noun ? claim : null;
}

/** The thing that some words of a name are about; null where they are not all plain ones. */
export const readNamedObject = (words: readonly string[], sense: VerbSense): ObjectPhrase | null => {
  const own = words.filter((word) => !silent.has(word)).slice(0, 5);
  return own.length > 0 && isClean(own, looking.has(sense.effect)) ? readObjectPhrase(own.map(writeWord), sense) : null;
};

/** What the name says is done to what; null where its words are not all plain ones, or say something else than the verdict. */
export function readNamedAct(context: RuleContext, category: CategoryId, mostNouns = 4): Act | null {
  const { nameWords, parameters } = context.definition;
  const claim = findNamedVerb(context);
  if (category === 'Read' ? claim && !looking.has(claim.effect) : !claim) return null;
  const all = nameWords.map(({ text }) => text);
  const base = claim?.base ?? 'return';
  const effect = claim?.effect ?? 'fetch';
  const said = claim?.objectWords ?? all;
  const by = said.indexOf('by');
  // A product's name opens the names of its tools.
  const own = (by > 0 ? said.slice(0, by) : said)
    .slice(said[0] === all[0] && !isKnownNoun(said[0] ?? '') ? 1 : 0)
    .filter((word) => !silent.has(word));
  const last = own.at(-1) ?? '';
  // "Phone number local": what describes the thing comes last in some names.
  if (claim && own.length > 1 && adjectives.has(last) && !isKnownNoun(last)) own.unshift(own.pop() ?? '');
  const runs = own.join(' ').split(inName);
  if (own.length === 0 || own.length > 6 || runs.some((run) => run.split(' ').length > mostNouns)) return null;
  if (!isClean(own, looking.has(effect))) return null;
  const link = own.findIndex((word) => prepositions.has(word));
  const head = (link < 0 ? own.length : link) - 1;
  const isBulk = all.includes('bulk') || all.includes('batch');
  const isOne = !isBulk && !many.has(base) && (effect === 'create' || namesOne(own[head] ?? '', parameters));
  const words = own.map((word, i) => {
    if (writeWord(word) !== word) return writeWord(word);
    if (i === head && listing.has(base)) return isPlural(word) || isMass(word) ? word : toPlural(word);
    return i === head && !isOne ? word : toSingular(word);
  });
  const object = readObjectPhrase(words, { form: 'base', effect });
  return object && { base, verb: toThird(base), object };
}
