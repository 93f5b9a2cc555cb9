import type { ArgumentBound, ToolIntent } from '../../src/policies/intent.ts';

type Arguments = Record<string, unknown>;

/** A value that measures so much. */
const make = (measure: ArgumentBound['measure'], size: number): unknown =>
  measure === 'value' ? size : Array.from({ length: size }, () => 'x');

/** Arguments that meet everything that intents ask, as a call of a harmful mode; null where their bounds exclude each other. */
export function satisfyIntents(intents: readonly ToolIntent[]): Arguments | null {
  const given = new Map<string, unknown>(
    intents.flatMap(({ requiredArguments }) => requiredArguments.map((name) => [name, 'x'])),
  );
  const bounds = intents.flatMap(({ argumentBounds }) => argumentBounds);
  for (const [argument, own] of Map.groupBy(bounds, (bound) => bound.argument)) {
    const [measure, ...others] = new Set(own.map((bound) => bound.measure));
    const minimum = Math.max(...own.map((bound) => bound.minimum ?? Number.NEGATIVE_INFINITY));
    const maximum = Math.min(...own.map((bound) => bound.maximum ?? Number.POSITIVE_INFINITY));
    if (minimum > maximum || measure === undefined || others.length > 0) return null;
    given.set(argument, make(measure, Number.isFinite(minimum) ? minimum : maximum));
  }
  return Object.fromEntries(given);
}

/** Arguments that break one bound, and else meet everything. */
export const breakBound = (args: Arguments, { argument, measure, minimum, maximum }: ArgumentBound): Arguments[] => {
  const outside = maximum === null ? (minimum ?? 0) - 1 : maximum + 1;
  const values = [...(outside < 0 && measure === 'items' ? [] : [make(measure, outside)]), '7', null, {}];
  return values.map((value) => Object.fromEntries([...Object.entries(args), [argument, value]]));
};

/** Arguments without one of them. */
export const omit = (args: Arguments, argument: string): Arguments =>
  Object.fromEntries(Object.entries(args).filter(([name]) => name !== argument));
