import { findHits, looking, makeClaim, type Claim, type Hit, type Place } from './claim.ts';
import { englishLexicon, lexicons, type EffectId, type Lexicon } from '../words/lexicon.ts';
import type { Definition, Field } from './read-definition.ts';
import { readHead } from './read-head.ts';
import { splitName, type Word } from './split-words.ts';
import { wordSet } from '../words/word-sets.ts';

const knowledge = wordSet('knowledge');
const mostlyVerbs = wordSet('mostly-verbs');
const foreseeing = wordSet('foreseeing');
const conjunctions = wordSet('conjunctions');
const asking = wordSet('asking');

/** Verbs that stand as such in a name: `tags` and `checkouts_get` name things; `sends` alone is an act. */
function standInName(hits: readonly Hit[]): Hit[] {
  const base = hits.filter(({ sense }) => sense.form === 'base');
  const isSaid = base.some(({ sense }) => !sense.noun || mostlyVerbs.has(sense.base));
  return isSaid ? base : hits.filter(({ sense }) => sense.form === 'base' || (sense.form === 'third' && !sense.noun));
}

const setsGoing: ReadonlySet<EffectId> = new Set<EffectId>(['build', 'run', 'start', 'publish', 'fetch', 'compute']);

/** Whether a name is that of something to know, though a word in it may be a verb: `deploy_frequency`, `payouts`. */
function isKnowledge(words: readonly Word[], hits: readonly Hit[], lead: Claim | null, described: boolean): boolean {
  if (!described || (lead !== null && !looking.has(lead.effect))) return false;
  // "List delete markers", "Get the kill chain of an alert": the name is that of what is looked up.
  const shown = lead ? readHead(lead) : [];
  if (words.length > 1 && words.every(({ text }, i) => shown[i] === text)) return true;
  const last = words.at(-1)?.text ?? '';
  if (words.some(({ text }, i) => (i === 0 || words[i + 1]?.text === 'i') && asking.has(text))) return true;
  if (words.length === 1) return /[^s]s$/.test(last);
  return (
    knowledge.has(last) &&
    hits.every(({ at, sense }) => at === words.length - 1 || sense.noun || setsGoing.has(sense.effect))
  );
}

/**
 * What the name says. `lead` is what the description opens with, which tells a verb of the name from a
 * noun where both may be meant (`test_run`); `spoken` is the lexicon of the description. An English description keeps
 * its name from being read as another language's: `phone_messages`.
 */
export function readName(definition: Definition, lead: Claim | null, spoken: Lexicon): Claim[] {
  const text = definition.name.text.slice(0, 400);
  const from = Math.max(text.lastIndexOf('__') + 2, text.lastIndexOf('--') + 2, 0);
  const inner = definition.nameWords.filter((word) => from < 2 || from >= text.length || word.start >= from);
  const words = inner.length > 0 ? inner : definition.nameWords;
  const english = standInName(findHits(englishLexicon, words));
  const lexicon =
    english.length > 0 || (spoken === englishLexicon && definition.description !== null)
      ? englishLexicon
      : ([spoken, ...lexicons].find((other) => findHits(other, words).length > 0) ?? englishLexicon);
  const hits = lexicon === englishLexicon ? english : findHits(lexicon, words);
  const claim = (hit: Hit, place: Place): Claim => makeClaim(lexicon, definition.name, words, hit, place);
  if (isKnowledge(words, hits, lead, definition.description !== null)) {
    const known: Hit = { at: words.length - 1, sense: { effect: 'fetch', base: 'know', form: 'base', noun: false } };
    return [claim(known, 'name'), ...hits.filter(({ at }) => at !== known.at).map((hit) => claim(hit, 'name-rest'))];
  }
  const sure = hits.filter(({ sense }) => !sense.noun);
  const same = hits.find(({ sense }) => sense.effect === lead?.effect);
  const likely = hits.find(({ sense }) => mostlyVerbs.has(sense.base));
  const early = hits.find(({ at }) => at <= 1 && at < words.length - 1);
  const first = likely ?? early ?? hits.at(-1);
  const foreseen = hits.find(({ sense }) => foreseeing.has(sense.base));
  const main =
    foreseen && (sure[0] ? foreseen.at < sure[0].at : foreseen.at === words.length - 1)
      ? foreseen
      : same && same.at <= (sure[0]?.at ?? Infinity)
        ? same
        : (sure[0] ?? first);
  if (!main) return [];
  const joined = hits.filter(
    (hit) =>
      hit.at > main.at && conjunctions.has(words[hit.at - 1]?.text ?? '') && !(hit.sense.noun && hit.at > main.at + 2),
  );
  // "find and replace", "get or create": looking is then only the way to the rest.
  const onlyLooks = joined.some(({ sense }) => !looking.has(sense.effect)) && looking.has(main.sense.effect);
  const isMain = (hit: Hit): boolean => (hit === main && !onlyLooks) || joined.includes(hit);
  return hits.map((hit) => claim(hit, isMain(hit) ? 'name' : 'name-rest'));
}

/** Words of a short text in the form of a name, such as an `enum` value, that begins at `offset` of its field. */
export const splitShort = (text: string, offset: number): Word[] =>
  splitName(text.slice(0, 120)).map((word) => ({ ...word, start: word.start + offset, end: word.end + offset }));

/** What such a text says. */
export function readWord(field: Field, text: string, offset: number): Claim[] {
  const words = splitShort(text, offset);
  const hits = standInName(findHits(englishLexicon, words));
  const main = hits.find(({ sense }) => !sense.noun) ?? hits[0];
  return hits.map((hit) => makeClaim(englishLexicon, field, words, hit, hit === main ? 'name' : 'name-rest'));
}
