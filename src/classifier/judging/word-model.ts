import { categoryIds } from '../../catalog/schema/vocabulary.ts';
import { remember } from '../words/remember.ts';

/** What each word or pattern of words says for or against each category, learnt from labelled definitions. */
export interface WordModel {
  /** One weight a category, in the order of `categoryIds`, in hundredths. */
  readonly bias: readonly number[];
  /** By feature id, in the same order and unit. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
  /** The weights of what a feature of a kind is; null where the model does not know it. */
  readonly find: (kind: string, what: string) => readonly number[] | null;
}

const wordKinds: ReadonlySet<string> = new Set(['name-word', 'word', 'later', 'argument']);

/** The id of a feature: of words in the singular. */
export const writeFeature = (kind: string, what: string): string =>
  wordKinds.has(kind) && what.length > 4 && what.endsWith('s') && !what.endsWith('ss')
    ? `${kind}:${what.slice(0, -1)}`
    : `${kind}:${what}`;

/** Makes a model of the weights of its features. */
export function makeWordModel(bias: readonly number[], weights: WordModel['weights']): WordModel {
  const finders = new Map<string, (what: string) => readonly number[] | null>();
  const makeFinder = (kind: string) => {
    const find = remember((what) => weights.get(writeFeature(kind, what)) ?? null);
    finders.set(kind, find);
    return find;
  };
  return { bias, weights, find: (kind, what) => (finders.get(kind) ?? makeFinder(kind))(what) };
}

/** A model that says nothing, so that the rules decide alone. */
export const silentModel: WordModel = makeWordModel(
  categoryIds.map(() => 0),
  new Map(),
);
