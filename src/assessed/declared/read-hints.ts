import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { hintIds, hints, type HintId } from './hints.ts';

/** What a definition declares for one hint. */
export interface DeclaredHint {
  /** `odd` where a value is served that is no boolean; a client can only treat it as not declared. */
  readonly state: 'true' | 'false' | 'not-declared' | 'odd';
  /** The served value; undefined where there is none. */
  readonly served: Json | undefined;
  /** What a client is to assume: the declared value, or else the specification's default. */
  readonly assumed: boolean;
}

/** What a definition declares about itself. */
export interface DeclaredHints {
  readonly hints: Readonly<Record<HintId, DeclaredHint>>;
  /** `annotations` as served, in order, keys that are no hints included; empty where there is none. */
  readonly entries: readonly (readonly [string, Json])[];
  /** Whether `annotations` is served, but is no object. */
  readonly isOdd: boolean;
}

/** Reads the annotations of a tool of any shape; never throws. */
export function readHints(tool: ToolDefinition): DeclaredHints {
  const annotations = Object.hasOwn(tool, 'annotations') ? tool['annotations'] : undefined;
  const isObject = typeof annotations === 'object' && annotations !== null && !Array.isArray(annotations);
  const entries: [string, Json][] = isObject ? Object.entries(annotations) : [];
  const values = new Map(entries);
  const readHint = (id: HintId): DeclaredHint => {
    const served = values.get(id);
    const byDefault = hints.find((hint) => hint.id === id)?.default ?? false;
    if (served === undefined) return { state: 'not-declared', served, assumed: byDefault };
    if (typeof served !== 'boolean') return { state: 'odd', served, assumed: byDefault };
    return { state: served ? 'true' : 'false', served, assumed: served };
  };
  return {
    hints: Object.fromEntries(hintIds.map((id) => [id, readHint(id)])) as Record<HintId, DeclaredHint>,
    entries,
    isOdd: annotations !== undefined && !isObject,
  };
}
