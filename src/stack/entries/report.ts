import type { Problem } from '../../catalog/schema/problem.ts';

/** So many problems are told of one text. */
const MOST = 500;

/** Collects what is wrong with a text; its words never hold a value of it. */
export class Report {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(level: Problem['level'], code: string, path: string, message: string, hint: string): void {
    this.#count += 1;
    if (this.#count <= MOST) this.#problems.push({ code, level, file: this.#file, path, message, hint });
  }

  warn(code: string, path: string, message: string, hint: string): void {
    this.add('warning', code, path, message, hint);
  }

  fail(code: string, path: string, message: string, hint: string): void {
    this.add('error', code, path, message, hint);
  }

  /** All that was told, and how much more there is. */
  list(): Problem[] {
    const more = this.#count - this.#problems.length;
    if (more <= 0) return this.#problems;
    const message = `${more} more problems are not listed.`;
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
