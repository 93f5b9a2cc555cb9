import type { Problem } from '../../catalog/schema/problem.ts';
import { LEFT_OUT } from '../secrets/clean-address.ts';
import { looksSecret } from '../secrets/looks-secret.ts';

/** So many problems of one kind are told of one text, so that many of one don't hide another. */
const MOST = 100;

/** Longer paths are cut: a name may be as long as the text. */
const LONGEST_PATH = 1000;

/** A pointer without names that could be secrets, such as one that was pasted in the wrong place. */
const cleanPath = (path: string): string =>
  path
    .slice(0, LONGEST_PATH)
    .split('/')
    .map((part) => (looksSecret(part) ? LEFT_OUT : part))
    .join('/');

/** Collects what is wrong with a text; its words never hold a value of it. */
export class Report {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();
  #more = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(level: Problem['level'], code: string, path: string, message: string, hint: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST) this.#more += 1;
    else this.#problems.push({ code, level, file: this.#file, path: cleanPath(path), message, hint });
  }

  warn(code: string, path: string, message: string, hint: string): void {
    this.add('warning', code, path, message, hint);
  }

  fail(code: string, path: string, message: string, hint: string): void {
    this.add('error', code, path, message, hint);
  }

  /** All that was told, and how much more there is. */
  list(): Problem[] {
    if (this.#more === 0) return this.#problems;
    const message = `${this.#more} more problems are not listed.`;
    const hint = 'Mend those that are, and look again.';
    return [
      ...this.#problems,
      { code: 'too-many-problems', level: 'warning', file: this.#file, path: '', message, hint },
    ];
  }
}

/** What a JSON value is, in a word. */
export const nameKind = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  const kinds = { string: 'a text', number: 'a number', boolean: 'true or false', object: 'an object' };
  return kinds[typeof value as keyof typeof kinds] ?? 'nothing';
};
