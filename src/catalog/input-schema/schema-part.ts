import type { JsonObject } from '../json.ts';

/** A schema within another, and where it stands in the tool, as a JSON Pointer. */
export interface SchemaPart {
  readonly schema: JsonObject;
  readonly pointer: string;
}

/** Keywords of JSON Schema, of 2020-12 and of drafts before it, that say where an alternative comes from. */
export type ConditionKeyword = 'anyOf' | 'oneOf' | 'if' | 'then' | 'else' | 'dependentSchemas' | 'dependencies';

/** What a part of a schema hangs on: that one of several is chosen, or that something is given. */
export interface Condition {
  readonly keyword: ConditionKeyword;
  /** Of the alternative. */
  readonly pointer: string;
}

/** The schemas entered by reference on the way to a part, the last first. */
export interface Trail {
  readonly schema: JsonObject;
  readonly before: Trail | null;
}

/** One of the schemas that hold for a place. */
export interface Fragment extends SchemaPart {
  /** Empty where it holds for every call. */
  readonly conditions: readonly Condition[];
  readonly trail: Trail | null;
}
