import type { Json } from '../../catalog/schema/tool-definition.ts';

/** How many values are looked at before others may have a turn. */
const STRIDE = 500;

type Plain = string | number | boolean | null;
const isPlain = (value: Json): value is Plain => typeof value !== 'object' || value === null;

/**
 * Gives equal values the same number, whatever the order of their keys, in time linear in what they hold: what an
 * object holds is told by the numbers of its parts. Nesting must have been checked before.
 */
export class ValueNumbers {
  /** By themselves, or by a text that tells what they hold. */
  readonly #plain = new Map<Plain, number>();
  readonly #compound = new Map<string, number>();
  readonly #seen = new WeakMap<object, number>();
  #steps = 0;
  #next = 0;

  *find(value: Json): Generator<undefined, number> {
    this.#steps += 1;
    if (this.#steps % STRIDE === 0) yield;
    if (isPlain(value)) return this.#number(this.#plain, value);
    const seen = this.#seen.get(value);
    if (seen !== undefined) return seen;
    const text = Array.isArray(value)
      ? `[${(yield* this.findAll(value)).join()}]`
      : yield* this.#tellObject(value, Object.keys(value).toSorted());
    const number = this.#number(this.#compound, text);
    this.#seen.set(value, number);
    return number;
  }

  *findAll(values: readonly Json[]): Generator<undefined, number[]> {
    const numbers: number[] = [];
    for (const each of values) numbers.push(isPlain(each) ? this.#number(this.#plain, each) : yield* this.find(each));
    return numbers;
  }

  *#tellObject(value: { [key: string]: Json }, keys: readonly string[]): Generator<undefined, string> {
    const numbers = yield* this.findAll(keys.map((key) => value[key] as Json));
    return `{${keys.map((key, i) => `${JSON.stringify(key)}:${numbers[i]}`).join()}}`;
  }

  #number<T>(known: Map<T, number>, value: T): number {
    const number = known.get(value) ?? this.#next++;
    known.set(value, number);
    return number;
  }
}
