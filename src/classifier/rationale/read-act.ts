import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { inflectVerb } from '../words/inflect-verb.ts';
import { englishLexicon, type VerbSense } from '../words/lexicon.ts';
import { isDeterminer, isVerbAgain, prepositions } from './cut-chunks.ts';
import { readObjectPhrase, type ObjectPhrase } from './read-object-phrase.ts';
import { splitClause } from './split-clause.ts';

/** What a clause says is done: its verbs in the third person, and what they are done to. */
export interface Act {
  /** Dictionary form of the first verb. */
  readonly base: string;
  /** `creates or replaces`, `turns on`, `searches for`. */
  readonly verb: string;
  readonly object: ObjectPhrase | null;
}

const forVerbs = new Set(phrasing.forVerbs);
const withVerbs = new Set(phrasing.withVerbs);
const particles = new Set(phrasing.particles);
const thirds: ReadonlyMap<string, string> = new Map(Object.entries(phrasing.thirds));

/** The third person of a verb in its dictionary form. */
export const toThird = (base: string): string => thirds.get(base) ?? inflectVerb(base)[1]?.text ?? base;

/** The third person of a verb as it stands in a text; what is no verb that is known stays. */
function renderVerb(word: string): string {
  const sense = englishLexicon.findVerb(word);
  return sense ? toThird(sense.base) : word;
}

const isJoiner = (word: string | undefined): boolean => word === 'and' || word === 'or';

/** Whether a word that follows a verb and a joining word is done too: "Create or replace a rule". */
const joinsVerb = (words: readonly string[], at: number, { form }: VerbSense, isListed: boolean): boolean =>
  isListed && !isJoiner(words[at + 1])
    ? isVerbAgain(words, at, form)
    : englishLexicon.findVerb((words[at] ?? '').toLowerCase())?.form === form;

/** Whether a preposition belongs to the verb that it follows. */
const isTie = (base: string, word: string): boolean =>
  word === 'with'
    ? withVerbs.has(base)
    : word === 'for'
      ? forVerbs.has(base)
      : prepositions.has(word) && !/^(?:of|by|as)$/.test(word);

/**
 * The clause that a verb opens, as our sentence would say it. `from` is where its verb begins in the text. `isSole` tells
 * that there is only one thing that the tool can mean, which is "the" one.
 */
export function readAct(text: string, from: number, sense: VerbSense, isSole = false): Act | null {
  const [first = '', ...words] = splitClause(text, from);
  if (!/^[A-Za-z]+$/.test(first)) return null;
  let verb = toThird(sense.base);
  let at = 0;
  for (let more = 0; more < 3; more += 1) {
    const gap = words[at] === ',' && /^(?:and|or)$/.test(words[at + 1] ?? '') ? 2 : 1;
    const joiner = words
      .slice(at, at + gap)
      .join(' ')
      .replace(/^, /, '');
    if (!/^(?:,|and|or)$/.test(joiner) || !joinsVerb(words, at + gap, sense, joiner === ',')) break;
    verb += `${joiner === ',' ? ',' : ` ${joiner}`} ${renderVerb((words[at + gap] ?? '').toLowerCase())}`;
    at += gap + 1;
  }
  if (/,(?! .* (?:and|or) )/.test(verb)) return null;
  // "Logs out from an account": the particle and the preposition both belong to the verb.
  const isPhrasal = /^(?:in|out|off|up)$/i.test(words[at] ?? '') && /^(?:to|from|of)$/i.test(words[at + 1] ?? '');
  if (isPhrasal) {
    verb += ` ${(words[at] ?? '').toLowerCase()}`;
    at += 1;
  }
  const particle = (words[at] ?? '').toLowerCase();
  if (particle === ',') return null;
  if (isPhrasal || particles.has(particle) || isTie(sense.base, particle)) {
    // "From watching a list": what is done is the watching.
    const isDoing =
      englishLexicon.findVerb((words[at + 1] ?? '').toLowerCase())?.form === 'gerund' &&
      isDeterminer(words[at + 2] ?? '');
    if (isDoing) verb += ` ${particle}`;
    const tie = isDoing ? (words[at + 1] ?? '').toLowerCase() : particle;
    const object = readObjectPhrase(words.slice(at + (isDoing ? 2 : 1)), sense, isSole);
    return object && { base: sense.base, verb: `${verb} ${tie}`, object };
  }
  return { base: sense.base, verb, object: readObjectPhrase(words.slice(at), sense, isSole) };
}
