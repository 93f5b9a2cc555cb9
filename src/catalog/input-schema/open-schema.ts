import { hasKeyword, isObject, ownValue, type JsonObject } from '../json.ts';
import { escapeKey } from '../json-pointer.ts';
import type { Json } from '../schema/tool-definition.ts';
import { openReferences } from './open-references.ts';
import { listRequired } from './list-required.ts';
import type { Fragment } from './schema-part.ts';
import { spend, spreadSchema, standsAlone, type Budget } from './spread-schema.ts';

/** Where something of a call goes: an argument, a member of one, an item of a list; or the arguments as a whole. */
export interface Place {
  /** What it is a member or item of; null for the arguments as a whole. */
  readonly parent: Place | null;
  /** JSON Pointer, into the tool, of the first schema that stands for it. */
  readonly pointer: string;
  /** As a caller would write it: `steps[].op`, `pair[0]`, `labels.*`; empty for the arguments as a whole. */
  readonly keyPath: string;
  /** What it is called among its siblings: `.op`, `[]`, `[0]`, `.*`; empty for the arguments as a whole. */
  readonly step: string;
  /** Its key as served; null for an item, a member of any name, and the arguments as a whole. */
  readonly name: string | null;
  /** 0 for an argument of the tool itself, one more for each member or item; -1 for the arguments as a whole. */
  readonly depth: number;
  /** Whether it has to be given with what it is a part of, whichever alternative a call follows. */
  readonly isRequired: boolean;
  /** The schemas that stand for it where it is named, at once or each in an alternative. */
  readonly starts: readonly Fragment[];
  /** All that is said of it, wherever that stands: first what holds for every call, then what holds for some. */
  readonly fragments: readonly Fragment[];
}

/** An input schema that is read place by place. */
export interface OpenSchema {
  /** The arguments as a whole. */
  readonly root: Place;
  /** The members and items of a place, by step, in served order. */
  readonly listMembers: (place: Place) => Place[];
  /** Whether something had to be left out so far. */
  readonly isCut: () => boolean;
}

/** Keywords that hold a schema for members of any name. */
const ANY_NAME = ['additionalProperties', 'unevaluatedProperties'] as const;
/** Keywords that hold a schema for any item. */
const ANY_ITEM = ['items', 'contains', 'additionalItems', 'unevaluatedItems'] as const;

const NESTING: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'prefixItems',
  ...ANY_NAME,
  ...ANY_ITEM,
]);

const hasMembers = ({ schema }: Fragment): boolean => hasKeyword(schema, NESTING);

/** A schema that stands for a member, before the others that do. */
interface Found {
  readonly step: string;
  readonly name: string | null;
  readonly starts: Fragment[];
}

/** What a value that stands where a schema does says; what is no schema says nothing. */
const asSchema = (value: Json): JsonObject => (isObject(value) ? value : {});

/**
 * Opens a schema that may be of any shape. Never throws; a circle of references is entered once, and beyond `most`
 * schemas nothing is read.
 */
export function openSchema(served: Json | undefined, pointer = '/inputSchema', most = 1000): OpenSchema {
  const whole = { schema: asSchema(served ?? null), pointer };
  const follow = openReferences(whole);
  const budget: Budget = { schemas: most, isCut: false };
  const spread = (starts: readonly Fragment[]): readonly Fragment[] => {
    const [only] = starts;
    if (only && starts.length === 1) return standsAlone(only) ? starts : spreadSchema(only, follow, budget);
    const spreads = starts.map((start) => spreadSchema(start, follow, budget));
    return spreads.flat().toSorted((a, b) => Number(a.conditions.length > 0) - Number(b.conditions.length > 0));
  };

  function findMembers(place: Place): Map<string, Found> {
    const found = new Map<string, Found>();
    for (const { schema, pointer: path, conditions, trail } of place.fragments) {
      const add = (step: string, name: string | null, key: string, value: Json): void => {
        if (value === false) return;
        const at = `${path}/${key}`;
        const start: Fragment = { schema: asSchema(value), pointer: at, conditions, trail };
        const known = found.get(step);
        if (known === undefined) found.set(step, { step, name, starts: [start] });
        else known.starts.push(start);
      };
      const own = (keyword: string) => ownValue(schema, keyword);
      const addNamed = (keyword: string, isName: boolean): void => {
        const named = own(keyword);
        if (!isObject(named) || !spend(budget, 0)) return;
        for (const [name, value] of Object.entries(named)) {
          if (!spend(budget, 1)) return;
          add(isName ? `.${name}` : '.*', isName ? name : null, `${keyword}/${escapeKey(name)}`, value);
        }
      };
      const addItems = (keyword: string): void => {
        const items = own(keyword);
        if (!Array.isArray(items) || !spend(budget, 0)) return;
        for (const [i, item] of items.entries()) {
          if (!spend(budget, 1)) return;
          add(`[${i}]`, null, `${keyword}/${i}`, item);
        }
      };
      const addOne = (step: string, keyword: string): void => {
        const value = own(keyword);
        if (isObject(value) && spend(budget, 1)) add(step, null, keyword, value);
      };
      addNamed('properties', true);
      addNamed('patternProperties', false);
      for (const keyword of ANY_NAME) addOne('.*', keyword);
      addItems('prefixItems');
      addItems('items');
      for (const keyword of ANY_ITEM) addOne('[]', keyword);
    }
    return found;
  }

  const makePlace = (parent: Place, required: ReadonlySet<string>, { step, name, starts }: Found): Place => {
    const fragments = spread(starts);
    return {
      parent,
      pointer: fragments[0]?.pointer ?? '',
      keyPath: parent.keyPath === '' && step.startsWith('.') ? step.slice(1) : parent.keyPath + step,
      step,
      name,
      depth: parent.depth + 1,
      isRequired: name !== null && required.has(name),
      starts,
      fragments,
    };
  };

  const start: Fragment = { ...whole, conditions: [], trail: { schema: whole.schema, before: null } };
  return {
    root: {
      parent: null,
      pointer,
      keyPath: '',
      step: '',
      name: null,
      depth: -1,
      isRequired: true,
      starts: [start],
      fragments: spread([start]),
    },
    listMembers: (place) => {
      if (!place.fragments.some(hasMembers)) return [];
      const found = findMembers(place);
      if (found.size === 0) return [];
      const required = listRequired(place.starts, follow);
      return [...found.values()].map((each) => makePlace(place, required, each));
    },
    isCut: () => budget.isCut,
  };
}
