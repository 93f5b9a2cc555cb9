import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { ArgumentBound } from '../intent.ts';
import { readArguments } from './name-arguments.ts';

/**
 * What of a tool's arguments can be capped. `amounts`: how much a call spends, in whatever unit the argument counts;
 * `limits`: how many records it asks for; `lists`: how many recipients or items it acts on.
 */
export type CapKind = 'amounts' | 'limits' | 'lists';

/** The most that an argument may hold where nothing in its schema speaks of another figure. */
const CAPS = { amounts: 100, limits: 100, lists: 50 } as const satisfies Record<CapKind, number>;

// Names without what separates their words, in small letters.
const NAMES: Record<CapKind, RegExp> = {
  amounts: /(?:amount|quantity|qty|price|budget|volume|total|dollars|cents|euros)$|^amount/,
  limits:
    /limit$|^(?:count|top|first|take|rows|size|perpage|max)$|^(?:page|batch|result)(?:size|count)$|^(?:max|num|number|numberof)(?:results|items|records|rows|entries|count)$/,
  lists:
    /(?:ids|uuids|keys|emails|recipients|users|members|subscribers|contacts|numbers|usernames|names|list|lists|items|paths|files|requests|records|messages|events|updates|operations|objects|inputs|edits|entries|entities|relations|observations|deletions|replacements|conversations|duplications)$|^(?:to|cc|bcc)$/,
};

const simplify = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

type Schema = { readonly [key: string]: Json };

const readNumber = (schema: Schema, key: string): number | null => {
  const value = Object.hasOwn(schema, key) ? schema[key] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** The cap, or what the schema itself stops at, but never less than what a call gives by default or has to give. */
const fitCap = (cap: number, most: number | null, ...least: readonly (number | null)[]): number =>
  Math.max(Math.min(cap, most ?? cap), ...least.filter((value) => value !== null));

function capNumber(argument: string, schema: Schema, kind: 'amounts' | 'limits'): ArgumentBound {
  const given = readNumber(schema, 'default');
  const least = readNumber(schema, 'minimum');
  const maximum = fitCap(CAPS[kind], readNumber(schema, 'maximum'), given, least);
  // Less than nothing would turn a payment round.
  const isSigned = kind === 'limits' || maximum < 0 || (given ?? 0) < 0;
  return { argument, measure: 'value', minimum: isSigned ? null : 0, maximum };
}

function capList(argument: string, schema: Schema): ArgumentBound {
  const given = Array.isArray(schema['default']) ? schema['default'].length : null;
  const maximum = fitCap(CAPS.lists, readNumber(schema, 'maxItems'), given, readNumber(schema, 'minItems'));
  return { argument, measure: 'items', minimum: null, maximum: Math.max(maximum, 1) };
}

function capArgument(name: string, schema: Schema, kinds: readonly CapKind[]): ArgumentBound | null {
  // Only one type: a bound refuses every other, so it would shut out the single address beside the list of them.
  const isNumber = schema['type'] === 'integer' || schema['type'] === 'number';
  const plain = simplify(name);
  const kind = kinds.find(
    (each) => (each === 'lists' ? schema['type'] === 'array' : isNumber) && NAMES[each].test(plain),
  );
  if (kind === undefined) return null;
  return kind === 'lists' ? capList(name, schema) : capNumber(name, schema, kind);
}

/** What a call to a tool is to be held to, argument by argument. Survives any definition. */
export const capArguments = (tool: ToolDefinition, kinds: readonly CapKind[]): ArgumentBound[] =>
  kinds.length === 0
    ? []
    : readArguments(tool)
        .map(([name, schema]) => capArgument(name, schema, kinds))
        .filter((bound) => bound !== null);
