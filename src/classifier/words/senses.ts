import hiredWork from '../../../data/vocabulary/senses/hired-work.json' with { type: 'json' };
import access from '../../../data/vocabulary/senses/access.json' with { type: 'json' };
import artefacts from '../../../data/vocabulary/senses/artefacts.json' with { type: 'json' };
import dates from '../../../data/vocabulary/senses/dates.json' with { type: 'json' };
import messages from '../../../data/vocabulary/senses/messages.json' with { type: 'json' };
import programs from '../../../data/vocabulary/senses/programs.json' with { type: 'json' };
import money from '../../../data/vocabulary/senses/money.json' with { type: 'json' };
import records from '../../../data/vocabulary/senses/records.json' with { type: 'json' };
import storage from '../../../data/vocabulary/senses/storage.json' with { type: 'json' };
import screens from '../../../data/vocabulary/senses/screens.json' with { type: 'json' };
import work from '../../../data/vocabulary/senses/work.json' with { type: 'json' };
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { EffectId, ObjectId } from './lexicon.ts';
import type { Claim } from '../reading/claim.ts';
import { readHead } from '../reading/read-head.ts';
import { listWords, makeWordTest, type WordSetId, type WordTest } from './word-sets.ts';

/**
 * One row of `data/vocabulary/senses/`: what a verb means beside some words. Everything that a row names has to hold.
 * In lists of words `@id` stands for a set of `word-sets.json`, and `#id` for a kind of object of the lexicons.
 */
export interface Sense {
  /** Dictionary forms, or stems as the lexicon of a language has them; none where `effects` are given. */
  readonly verbs?: readonly string[];
  /** Every verb that has one of these effects. */
  readonly effects?: readonly string[];
  /** Words of which one must be among the first of the object. */
  readonly objects?: readonly string[];
  /** How many words of the object are looked at; 4 if left out. */
  readonly within?: number;
  /** Whether only the noun itself counts, up to a preposition: not the invoices of `create a report on invoices`. */
  readonly head?: boolean;
  /** Words of which none may be among the object's. */
  readonly unless?: readonly string[];
  /** Places where it holds, as in `reading/claim.ts`; all if left out. */
  readonly places?: readonly string[];
  /** Names of arguments, without what parts their words, of which one must be there; `*plan` ends in plan. */
  readonly arguments?: readonly string[];
  /** Names of arguments of which none may be there. */
  readonly without?: readonly string[];
  /** A kind of phrase, of `phrases.json`, that the description must hold. */
  readonly phrase?: string;
  /** The effect that the first sentence must open with. */
  readonly lead?: string;
  /** The effect that it has then. */
  readonly becomes: EffectId;
  readonly why: string;
  /** A definition in which it decides. */
  readonly example: { readonly name: string; readonly description: string; readonly inputSchema?: Json };
}

/** Every sense, by the file that it stands in; of two that fit, the first counts. */
export const senses: readonly Sense[] = [
  hiredWork,
  access,
  artefacts,
  dates,
  programs,
  storage,
  screens,
  records,
  work,
  messages,
  money,
].flat() as readonly Sense[];

/** A verb with what it is done to. */
export type Use = Pick<Claim, 'base' | 'effect' | 'place' | 'objectWords' | 'objects'>;

/** What stands around a verb. */
export interface Surroundings {
  readonly parameters: readonly { readonly plain: string }[];
  readonly hasPhrase: (id: string) => boolean;
  /** The effect that the first sentence opens with. */
  readonly lead: EffectId | null;
}

const openSet = (words: readonly string[]): string[] =>
  words.flatMap((word) => (word.startsWith('@') ? listWords(word.slice(1) as WordSetId) : [word]));

/** Whether words, up to some number, or the kinds of thing that they are, are among those of a list. */
function makeObjectTest(entries: readonly string[]): (use: Use, within: number) => boolean {
  const kinds = entries.filter((entry) => entry.startsWith('#')).map((entry) => entry.slice(1) as ObjectId);
  const isWord = makeWordTest(openSet(entries.filter((entry) => !entry.startsWith('#'))));
  return ({ objectWords, objects }, within) =>
    kinds.some((kind) => objects.has(kind)) || objectWords.some((word, i) => i < within && isWord(word));
}

function makeNameTest(names: readonly string[]): WordTest {
  const open = openSet(names);
  const exact = new Set(open.filter((name) => !name.startsWith('*')));
  const endings = open.filter((name) => name.startsWith('*')).map((name) => name.slice(1));
  return (name) => exact.has(name) || endings.some((ending) => name.endsWith(ending));
}

interface ReadySense {
  readonly sense: Sense;
  /** `readHeads` gives the same uses with the nouns alone that their objects come to. */
  readonly fits: (uses: readonly Use[], readHeads: () => readonly Use[], around: Surroundings) => boolean;
}

function prepare(sense: Sense): ReadySense {
  const { objects, unless = [], within = 4, places, phrase, lead } = sense;
  const isObject = makeObjectTest(objects ?? []);
  const isBarred = makeObjectTest(unless);
  const read = (given: readonly Use[], readHeads: () => readonly Use[]) => (sense.head === true ? readHeads() : given);
  const isArgument = makeNameTest(sense.arguments ?? []);
  const isOther = makeNameTest(sense.without ?? []);
  return {
    sense,
    fits: (given, readHeads, { parameters, hasPhrase, lead: opening }) =>
      (places === undefined || places.includes(given[0]?.place ?? '')) &&
      (phrase === undefined || hasPhrase(phrase)) &&
      (lead === undefined || lead === opening) &&
      (objects === undefined || read(given, readHeads).some((use) => isObject(use, within))) &&
      (unless.length === 0 || !read(given, readHeads).some((use) => isBarred(use, Infinity))) &&
      (sense.arguments === undefined || parameters.some(({ plain }) => isArgument(plain))) &&
      (sense.without === undefined || !parameters.some(({ plain }) => isOther(plain))),
  };
}

/** Senses of one verb or effect, and whether a use has any of the objects that they ask for. */
interface Group {
  readonly ready: readonly ReadySense[];
  /** Those that ask for no object. */
  readonly open: readonly ReadySense[];
  readonly isNear: (use: Use, within: number) => boolean;
}

function indexBy(key: 'verbs' | 'effects'): ReadonlyMap<string, Group> {
  const pairs = senses.map(prepare).flatMap((ready) => (ready.sense[key] ?? []).map((id) => ({ id, ready })));
  const groups = [...Map.groupBy(pairs, ({ id }) => id)].map(([id, own]): [string, Group] => {
    const ready = own.map((pair) => pair.ready);
    const open = ready.filter(({ sense }) => sense.objects === undefined);
    return [id, { ready, open, isNear: makeObjectTest(ready.flatMap(({ sense }) => sense.objects ?? [])) }];
  });
  return new Map(groups);
}

const byVerb = indexBy('verbs');
const byEffect = indexBy('effects');

/**
 * The effect that a verb has where it stands: that of the lexicon, unless a sense says otherwise. `again` are other
 * uses of the same verb for the same act, whose words count too: `clear_all` beside "Clear the console".
 */
export function findSense(use: Use, again: readonly Use[], around: Surroundings): EffectId {
  const [own, shared] = [byVerb.get(use.base), byEffect.get(use.effect)];
  if (!own && !shared) return use.effect;
  const uses = [use, ...again];
  let heads: readonly Use[] | null = null;
  const readHeads = (): readonly Use[] => (heads ??= uses.map((each) => ({ ...each, objectWords: readHead(each) })));
  const find = (group: Group | undefined): ReadySense | undefined => {
    if (group === undefined) return undefined;
    const likely = uses.some((each) => group.isNear(each, Infinity)) ? group.ready : group.open;
    return likely.find(({ fits }) => fits(uses, readHeads, around));
  };
  return (find(own) ?? find(shared))?.sense.becomes ?? use.effect;
}
