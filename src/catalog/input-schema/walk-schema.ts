import type { Json } from '../schema/tool-definition.ts';
import { openSchema, type Place } from './open-schema.ts';

/** The places of a schema, those that lie higher first. */
export interface Walk {
  readonly places: readonly Place[];
  /** Whether some were left out. */
  readonly isCut: boolean;
}

/** How far a schema is read. */
export interface WalkLimits {
  readonly places: number;
  /** Of a place: 0 is an argument of the tool itself. */
  readonly depth: number;
  readonly schemas: number;
}

const usual: WalkLimits = { places: 1000, depth: 8, schemas: 5000 };

/** Every place that a call may fill by an input schema of any shape; never throws, nothing lies beyond the limits. */
export function walkSchema(served: Json | undefined, pointer = '/inputSchema', limits = usual): Walk {
  const { root, listMembers, isCut } = openSchema(served, pointer, limits.schemas);
  const places: Place[] = [];
  const waiting = [root];
  let isShort = false;
  for (let at = 0; at < waiting.length && !isShort; at += 1) {
    const place = waiting[at] as Place;
    for (const member of listMembers(place)) {
      if (places.length >= limits.places) {
        isShort = true;
        break;
      }
      places.push(member);
      if (member.depth < limits.depth) waiting.push(member);
      else if (!isShort && listMembers(member).length > 0) isShort = true;
    }
  }
  return { places, isCut: isShort || isCut() };
}
