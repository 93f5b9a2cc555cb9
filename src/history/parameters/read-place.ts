import { describeType } from '../../catalog/describe-type.ts';
import { openSchema, type OpenSchema, type Place as SchemaPlace } from '../../catalog/input-schema/open-schema.ts';
import type { JsonObject } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';

/** A place in an input schema that an argument, or a part of one, goes to. */
export interface Place {
  /** As a reader knows it, of names as served: `filter.status`, `ids[]`; empty for the arguments as a whole. */
  readonly label: string;
  /** What it is called among its siblings; null for the items of a list, members of any name and the whole. */
  readonly key: string | null;
  /** Where it stands among its siblings: `.status`, `[]`. */
  readonly step: string;
  /** Its schemas as served, one for each alternative that names it. */
  readonly served: readonly Json[];
  /** What always holds for it, references followed; where it may be one thing or null, what it then is. */
  readonly schema: JsonObject;
  /** Its type in words. */
  readonly type: string;
  /** Whether it must be given with what it is a part of. */
  readonly isRequired: boolean;
}

/** The places of an input schema, each with its parts. */
export interface PlaceTree {
  readonly root: Place;
  /** The parts of a place that have a schema of their own, by step: its members, or the items of a list. */
  readonly listParts: (place: Place) => ReadonlyMap<string, Place>;
  /** JSON Pointers of the schemas that places were read from so far. */
  readonly entered: ReadonlySet<string>;
}

const NESTING = new Set([
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'],
  ...['items', 'prefixItems', 'contains', 'additionalItems', 'unevaluatedItems'],
]);

/** Whether a member of a schema holds those of places of their own. */
export const holdsPlaces = (key: string, value: Json): boolean =>
  NESTING.has(key) && typeof value === 'object' && value !== null;

/** Beyond so many schemas nothing is told apart. */
const MOST_SCHEMAS = 20_000;

/** What leads to other schemas of the same place, and has no meaning of its own once these are read. */
const LEADING = new Set(['$ref', '$dynamicRef', '$recursiveRef', 'allOf']);

const isNull = ({ schema }: { readonly schema: JsonObject }): boolean => schema['type'] === 'null';

/** What holds for a place, in one: of two schemas that say something under the same key, the first. */
function mergeSchemas({ fragments }: SchemaPlace): JsonObject {
  const least = Math.min(...fragments.map(({ conditions }) => conditions.length));
  const sure = fragments.filter(({ conditions }) => conditions.length === least);
  const choices = fragments.filter(({ conditions }) => /^(?:any|one)Of$/.test(conditions[least]?.keyword ?? ''));
  const [only, ...others] = choices.filter((fragment) => fragment.conditions.length === least + 1 && !isNull(fragment));
  const isOptional = only !== undefined && others.length === 0;
  const parts = isOptional ? [...sure, ...choices.filter((fragment) => !isNull(fragment))] : sure;
  const members = parts.toReversed().flatMap(({ schema }) => Object.entries(schema));
  const merged = new Map(members.filter(([key]) => !LEADING.has(key)));
  if (isOptional) for (const key of ['anyOf', 'oneOf']) merged.delete(key);
  return Object.fromEntries(merged);
}

function readPlace(schema: OpenSchema, place: SchemaPlace): Place {
  const { keyPath, name, step, starts, isRequired } = place;
  const merged = mergeSchemas(place);
  return {
    label: keyPath,
    key: name,
    step,
    served: starts.map((start) => start.schema),
    schema: merged,
    type: describeType(schema, place),
    isRequired,
  };
}

/** Opens an input schema of any shape. */
export function openPlaces(served: Json | undefined): PlaceTree {
  const schema = openSchema(served, '/inputSchema', MOST_SCHEMAS);
  const places = new Map<Place, SchemaPlace>();
  const entered = new Set<string>();
  const know = (place: SchemaPlace): Place => {
    const read = readPlace(schema, place);
    places.set(read, place);
    for (const { pointer } of place.fragments) entered.add(pointer);
    return read;
  };
  return {
    root: know(schema.root),
    listParts: (place) => {
      const known = places.get(place);
      const parts = known === undefined ? [] : schema.listMembers(known);
      return new Map(parts.map((part) => [part.step, know(part)]));
    },
    entered,
  };
}
