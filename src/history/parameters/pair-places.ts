import { spellCanonically } from '../../catalog/canonical-json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { openPlaces, type Place } from './read-place.ts';

/** A place that two input schemas have. */
export interface PlacePair {
  readonly before: Place;
  readonly after: Place;
  /** Whether its parts are told apart, so that they needn't be compared as a whole. */
  readonly isOpened: boolean;
}

/** The places of two input schemas held against each other. */
export interface PlacePairs {
  /** Those that both have, the arguments as a whole first; parts of what is new or gone are not listed. */
  readonly kept: readonly PlacePair[];
  readonly added: readonly Place[];
  readonly gone: readonly Place[];
  /** Those that stand under another name, with the very same schema. */
  readonly renamed: readonly (readonly [Place, Place])[];
  /** JSON Pointers of the schemas that they were read from. */
  readonly entered: ReadonlySet<string>;
}

/** Deeper than this, and beyond this many, places are not told apart: what lies there is compared as a whole. */
const DEEPEST = 8;
const MOST_PLACES = 1_000;
/** Where more than this many parts of one place come and go, none of them is looked for under another name. */
const MOST_RENAMED = 2_000;

/** Whether a schema says enough to be known again under another name. */
const isTelling = ({ schema }: Place): boolean =>
  typeof schema['description'] === 'string' && schema['description'].trim() !== '';

/** Pairs of places that are equal but for their names, where there is only one way to pair them. */
function findRenamed(gone: readonly Place[], added: readonly Place[]): [Place, Place][] {
  if (gone.length + added.length > MOST_RENAMED) return [];
  const spell = ({ served, isRequired }: Place): string => spellCanonically([...served, isRequired]);
  const fresh = Map.groupBy(added.filter(isTelling), spell);
  return [...Map.groupBy(gone.filter(isTelling), spell)].flatMap(([key, olds]): [Place, Place][] => {
    const [[old, ...moreOld], [young, ...moreYoung]] = [olds, fresh.get(key) ?? []];
    return old && young && moreOld.length + moreYoung.length === 0 ? [[old, young]] : [];
  });
}

const known = new WeakMap<object, { readonly after: Json | undefined; readonly pairs: PlacePairs }>();

/** Pairs the places of two input schemas of any shape; the same pairs for the same two, one after the other. */
export function pairPlaces(before: Json | undefined, after: Json | undefined): PlacePairs {
  if (typeof before !== 'object' || before === null) return findPairs(before, after);
  const last = known.get(before);
  if (last !== undefined && last.after === after) return last.pairs;
  const pairs = findPairs(before, after);
  known.set(before, { after, pairs });
  return pairs;
}

function findPairs(before: Json | undefined, after: Json | undefined): PlacePairs {
  const [olds, youngs] = [openPlaces(before), openPlaces(after)];
  const pairs = {
    kept: [] as PlacePair[],
    added: [] as Place[],
    gone: [] as Place[],
    renamed: [] as (readonly [Place, Place])[],
  };
  const visit = (old: Place, young: Place, depth: number): void => {
    const isOpened = depth < DEEPEST && pairs.kept.length < MOST_PLACES;
    pairs.kept.push({ before: old, after: young, isOpened });
    if (!isOpened) return;
    const [oldParts, youngParts] = [olds.listParts(old), youngs.listParts(young)];
    const gone = [...oldParts].filter(([key]) => !youngParts.has(key)).map(([, part]) => part);
    const added = [...youngParts].filter(([key]) => !oldParts.has(key)).map(([, part]) => part);
    const renamed = findRenamed(gone, added);
    const moved = new Set(renamed.flat());
    pairs.renamed.push(...renamed);
    pairs.gone.push(...gone.filter((part) => !moved.has(part)));
    pairs.added.push(...added.filter((part) => !moved.has(part)));
    for (const [key, part] of youngParts) {
      const twin = oldParts.get(key);
      if (twin !== undefined) visit(twin, part, depth + 1);
    }
  };
  visit(olds.root, youngs.root, 0);
  return { ...pairs, entered: olds.entered.union(youngs.entered) };
}
