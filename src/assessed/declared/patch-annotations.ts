import type { Json } from '../../catalog/schema/tool-definition.ts';
import { hintIds, type HintId } from './hints.ts';
import type { ImpliedHints } from './imply-hints.ts';
import type { DeclaredHints } from './read-hints.ts';

/** Annotations for a maintainer to paste. */
export interface AnnotationPatch {
  /** The member `annotations` as JSON, two spaces deep. */
  readonly text: string;
  /** Hints that are served with a value that contradicts the verdict or means nothing, and are set otherwise or left out. */
  readonly corrects: readonly HintId[];
  /** Hints that are not served, and are set because the default contradicts the verdict. */
  readonly adds: readonly HintId[];
  /** Whether served keys were left out, for their length. */
  readonly isShortened: boolean;
}

/** Longer annotations are left out of the patch, in UTF-16 units. */
const LONGEST = 4_000;

/** What a value that is no boolean was meant to say; null where that is anyone's guess. */
const readMeaning = (value: Json | undefined): boolean | null =>
  value === 'true' || value === 1 ? true : value === 'false' || value === 0 ? false : null;

function writeMember(entries: readonly (readonly [string, Json])[]): string | null {
  try {
    const text = `"annotations": ${JSON.stringify(Object.fromEntries(entries), null, 2)}`;
    return text.length > LONGEST ? null : text;
  } catch {
    // A value may nest deeper than the stack is long.
    return null;
  }
}

/**
 * The served annotations, in served order, with only the wrong hints corrected and those added without which clients
 * would assume the wrong value; null where there is nothing to change. Where `annotations` is no object, every hint that
 * the verdict implies is added.
 */
export function patchAnnotations(declared: DeclaredHints, implied: ImpliedHints): AnnotationPatch | null {
  const wanted = (id: HintId): boolean | null => {
    const { state, served } = declared.hints[id];
    const meant = state === 'odd' ? readMeaning(served) : state === 'true';
    // Beside a true `readOnlyHint` the value means nothing; a false one at least doesn't contradict it.
    if (id === 'destructiveHint' && meant === true && implied.readOnlyHint === true) return false;
    return implied[id] ?? (state === 'odd' ? meant : null);
  };
  const isWanted = (id: HintId, present: Json | undefined): boolean => wanted(id) !== null && wanted(id) !== present;
  const corrects = hintIds.filter((id) => {
    const { state, served } = declared.hints[id];
    return state === 'odd' || (state !== 'not-declared' && isWanted(id, served));
  });
  const adds = hintIds.filter((id) => {
    const { state, assumed } = declared.hints[id];
    return state === 'not-declared' && isWanted(id, declared.isOdd ? undefined : assumed);
  });
  if (corrects.length === 0 && adds.length === 0) return null;
  const isCorrected = (key: string): key is HintId => (corrects as readonly string[]).includes(key);
  const kept = declared.entries.flatMap(([key, value]): [string, Json][] => {
    if (!isCorrected(key)) return [[key, value]];
    const correct = wanted(key);
    return correct === null ? [] : [[key, correct]];
  });
  const added = adds.map((id): [string, Json] => [id, wanted(id)]);
  const whole = writeMember([...kept, ...added]);
  const onlyHints = [...kept.filter(([key]) => (hintIds as readonly string[]).includes(key)), ...added];
  return { text: whole ?? writeMember(onlyHints) ?? '', corrects, adds, isShortened: whole === null };
}
