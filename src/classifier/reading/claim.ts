import type { EffectId, Lexicon, ObjectId, VerbSense } from '../words/lexicon.ts';
import type { Field, Span } from './read-parameters.ts';
import type { Word } from './split-words.ts';

/** Where a claim stands, strongest first: main verb of the name, of the first sentence, others, later sentences. */
export type Place = 'name' | 'lead' | 'title' | 'name-rest' | 'lead-rest' | 'detail';

/** A verb by which the definition says what the tool does, with what it does it to: the span is of both. */
export interface Claim extends Span {
  readonly effect: EffectId;
  readonly base: string;
  readonly place: Place;
  /** Whether the word may be a noun where it stands. */
  readonly noun: boolean;
  /** Whether the text denies it ("does not delete"). */
  readonly negated: boolean;
  readonly objects: ReadonlySet<ObjectId>;
  readonly objectWords: readonly string[];
}

/** A verb among the words of a text. */
export interface Hit {
  /** Its position among them. */
  readonly at: number;
  readonly sense: VerbSense;
}

/** Effects that leave everything as it was. */
export const looking: ReadonlySet<EffectId> = new Set<EffectId>(['fetch', 'compute']);

const nothing: ReadonlySet<ObjectId> = new Set();

function collectObjects(lexicon: Lexicon, words: readonly string[]): ReadonlySet<ObjectId> {
  let objects: Set<ObjectId> | null = null;
  for (const word of words) for (const object of lexicon.findObjects(word)) (objects ??= new Set()).add(object);
  return objects ?? nothing;
}

/** Whether a verb is denied: by a word shortly before it, or after it where the language ends in its verb. */
function isNegated(lexicon: Lexicon, words: readonly Word[], at: number): boolean {
  if (!lexicon.headFinal) return words.slice(Math.max(0, at - 3), at).some(({ text }) => lexicon.negations.has(text));
  const after = words.slice(at + 1, at + 5);
  const next = after.findIndex(({ text }) => lexicon.findVerb(text) !== null);
  const between = next < 0 ? after : after.slice(0, next);
  return between.some(({ text }) => [...lexicon.negations].some((mark) => text.includes(mark)));
}

/** Makes a claim of a verb: with what follows it as its object, or goes before it where the language or the name puts it so. */
export function makeClaim(lexicon: Lexicon, field: Field, words: readonly Word[], hit: Hit, place: Place): Claim {
  const verb = words[hit.at] as Word;
  const isName = place === 'name' || place === 'name-rest';
  const own =
    isName && hit.at === words.length - 1
      ? words.slice(Math.max(0, hit.at - 3), hit.at)
      : lexicon.headFinal
        ? words.slice(Math.max(0, hit.at - 6), hit.at)
        : words.slice(hit.at + 1, hit.at + (isName ? 12 : 9));
  const last = isName || lexicon.headFinal ? own.at(-1) : (own[6] ?? own.at(-1));
  const objectWords = own.map(({ text }) => text);
  return {
    effect: hit.sense.effect,
    base: hit.sense.base,
    place,
    noun: hit.sense.noun,
    negated: isNegated(lexicon, words, hit.at),
    field,
    start: Math.min(verb.start, own[0]?.start ?? verb.start),
    end: Math.max(verb.end, last?.end ?? verb.end),
    objects: collectObjects(lexicon, objectWords),
    objectWords,
  };
}

const clauseJoiners = new Set(['und', 'oder', 'sowie']);

/** What parts from its verb goes before it: "Lädt … hoch" is `hochlädt`. Null where nothing does. */
function findParted(lexicon: Lexicon, words: readonly Word[], at: number): VerbSense | null {
  if (lexicon.particles.size === 0) return null;
  const verb = words[at] as Word;
  for (let i = at + 1; i < Math.min(words.length, at + 16); i += 1) {
    const word = words[i] as Word;
    const next = words[i + 1];
    const closes = !next || next.start - word.end > 1 || clauseJoiners.has(next.text);
    if (closes && lexicon.particles.has(word.text)) {
      const again = words[i - 1]?.text === 'wieder' && word.text === 'her' ? 'wieder' : '';
      return lexicon.findVerb(again + word.text + verb.text);
    }
    if (closes && next) return null;
  }
  return null;
}

/** Verbs among words; past forms describe things and claim nothing. */
export function findHits(lexicon: Lexicon, words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  words.forEach(({ text }, at) => {
    const sense = findParted(lexicon, words, at) ?? lexicon.findVerb(text);
    if (sense && sense.form !== 'past') hits.push({ at, sense });
  });
  return hits;
}
