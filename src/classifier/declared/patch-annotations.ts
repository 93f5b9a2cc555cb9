import type { Json } from '../../catalog/schema/tool-definition.ts';
import { hintIds, type HintId } from './hints.ts';
import type { ImpliedHints } from './imply-hints.ts';
import type { DeclaredHints } from './read-hints.ts';

/** Annotations for a maintainer to paste. */
export interface AnnotationPatch {
  /** The member `annotations` as JSON, two spaces deep. */
  readonly text: string;
  /** Hints that are set otherwise than served, or anew. */
  readonly changes: readonly HintId[];
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
 * The served annotations, in served order, with only the wrong hints corrected and the missing ones added where the
 * verdict implies a value; null where there is nothing to change.
 */
export function patchAnnotations(declared: DeclaredHints, implied: ImpliedHints): AnnotationPatch | null {
  const wanted = (id: HintId): boolean | null => {
    const { state, served } = declared.hints[id];
    const meant = state === 'odd' ? readMeaning(served) : state === 'true';
    // Beside a true `readOnlyHint` the value means nothing; a false one at least doesn't contradict it.
    if (id === 'destructiveHint' && meant === true && implied.readOnlyHint === true) return false;
    return implied[id] ?? (state === 'odd' ? meant : null);
  };
  const changes = hintIds.filter((id) => {
    const { state, served } = declared.hints[id];
    return state === 'odd' || (wanted(id) !== null && wanted(id) !== served);
  });
  if (changes.length === 0) return null;
  const isChanged = (key: string): key is HintId => (changes as readonly string[]).includes(key);
  const kept = declared.entries.flatMap(([key, value]): [string, Json][] => {
    if (!isChanged(key)) return [[key, value]];
    const correct = wanted(key);
    return correct === null ? [] : [[key, correct]];
  });
  const added = changes.flatMap((id): [string, Json][] => {
    const value = wanted(id);
    return declared.hints[id].state === 'not-declared' && value !== null ? [[id, value]] : [];
  });
  const whole = writeMember([...kept, ...added]);
  const onlyHints = [...kept.filter(([key]) => (hintIds as readonly string[]).includes(key)), ...added];
  return { text: whole ?? writeMember(onlyHints) ?? '', changes, isShortened: whole === null };
}
