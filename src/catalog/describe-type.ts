import { listTypes } from './input-schema/read-place.ts';
import type { OpenSchema, Place } from './input-schema/open-schema.ts';

/** How many lists within lists are told apart. */
const DEEPEST = 2;

/** What is long to say comes late, and that it may be nothing at all last. */
const rankType = (type: string): number => ['array', 'null'].indexOf(type);

function nameType(schema: OpenSchema, place: Place, depth: number): string[] {
  const types = listTypes(place).toSorted((a, b) => rankType(a) - rankType(b));
  return types.map((type) => {
    if (type !== 'array' || depth >= DEEPEST) return type;
    const items = schema.listMembers(place).filter(({ step }) => step.startsWith('['));
    const held = [...new Set(items.flatMap((item) => nameType(schema, item, depth + 1)))];
    return held.length === 0 ? type : `array of ${held.join(' or ')}`;
  });
}

/**
 * Names the type of what goes to a place in words: `integer`, `string or null`, `array of string`; `not stated` where
 * the schema is silent. It may repeat what is served, which is never trusted.
 */
export const describeType = (schema: OpenSchema, place: Place): string =>
  [...new Set(nameType(schema, place, 0))].join(' or ') || 'not stated';
