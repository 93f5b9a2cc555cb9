import type { Json } from '../catalog/schema/tool-definition.ts';
import type { Span } from '../classifier/reading/find-phrases.ts';
import { escapeKey } from '../catalog/json-pointer.ts';

/**
 * A member of an object of the definition as evidence, by the object's JSON Pointer: its text, or its key where it has
 * none, so that what is empty or no text can be quoted too.
 */
export function quoteMember(pointer: string, key: string, value: Json | undefined): Span {
  const field = { pointer: `${pointer}/${escapeKey(key)}` };
  return typeof value === 'string' && value !== ''
    ? { field: { ...field, part: 'value', text: value }, start: 0, end: value.length }
    : { field: { ...field, part: 'key', text: key }, start: 0, end: key.length };
}
