import { escapeKey } from '../../catalog/json-pointer.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { JsonFailure, JsonScanner } from './json-scanner.ts';
import { DEEPEST, tooDeep, type ReadText } from './text-remark.ts';

const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
]);

const COMMA = 'Put a comma there: clients refuse the file without.';

class TooDeep extends Error {}

class JsonReader extends JsonScanner {
  value(path: string, depth: number): Json {
    if (depth > DEEPEST) throw new TooDeep();
    const sign = this.next();
    if (sign === '{') return this.object(path, depth);
    if (sign === '[') return this.list(path, depth);
    if (sign === '"' || sign === "'") return this.string(path);
    const start = this.at;
    const number = this.number();
    if (number !== null) return number;
    const word = this.word();
    const meant = word === null ? undefined : WORDS.get(word);
    if (meant !== undefined) {
      const hint = 'JSON has true, false and null, in small letters.';
      if (/^[A-Z]/.test(word ?? '')) this.remark('python-word', path, 'A word is as Python writes it', hint, start);
      return meant;
    }
    if (sign === undefined) this.fail('cut-off', 'It ends where a value should be', 'Give the whole file.', start);
    return this.fail('bad-syntax', 'There is no value where one should be', 'Mend the syntax there.', start);
  }

  /** What stands between two members; true where the closing sign came. */
  between(close: string, path: string, isFirst: boolean): boolean {
    const sign = this.next();
    if (sign === close) return true;
    if (sign === undefined)
      this.fail('cut-off', `It ends before a "${close}" that is missing`, 'Give the whole file, to its last bracket.');
    if (isFirst) return false;
    const at = this.at;
    if (sign !== ',') {
      this.remark('missing-comma', path, 'A comma is missing', COMMA);
      return false;
    }
    this.at += 1;
    if (this.next() !== close) return false;
    this.remark('trailing-comma', path, 'A comma stands before a closing bracket', 'Some clients refuse it.', at);
    return true;
  }

  key(path: string): string {
    const sign = this.next();
    if (sign === '"' || sign === "'") return this.string(path);
    const start = this.at;
    const word = this.word();
    if (word === null) return this.fail('bad-syntax', 'There is no name where one should be', 'Mend the syntax there.');
    this.remark('bare-key', `${path}/${escapeKey(word)}`, 'A name has no quotes', 'Put it in double quotes.', start);
    return word;
  }

  object(path: string, depth: number): Json {
    const entries: [string, Json][] = [];
    const seen = new Set<string>();
    this.at += 1;
    while (!this.between('}', path, entries.length === 0)) {
      const key = this.key(path);
      const place = `${path}/${escapeKey(key)}`;
      if (seen.has(key))
        this.remark(
          'duplicate-key',
          place,
          'The same name stands there twice',
          'Most clients keep the last; rename one.',
        );
      seen.add(key);
      if (this.next() !== ':') this.fail('bad-syntax', 'A colon is missing after a name', 'Put one there.');
      this.at += 1;
      entries.push([key, this.value(place, depth + 1)]);
    }
    this.at += 1;
    return Object.fromEntries(entries);
  }

  list(path: string, depth: number): Json {
    const values: Json[] = [];
    this.at += 1;
    while (!this.between(']', path, values.length === 0))
      values.push(this.value(`${path}/${values.length}`, depth + 1));
    this.at += 1;
    return values;
  }

  whole(): Json {
    const value = this.value('', 0);
    if (this.next() === undefined) return value;
    return this.fail('bad-syntax', 'Something stands after the end', 'Give one value: an object in braces.');
  }
}

/**
 * Reads JSON as editors have it, with comments and trailing commas, and what is nearly that: with a missing comma, bare
 * names, single quotes, a path of Windows. Says where everything stands that a client may refuse; `added` signs before it
 * are not counted. Throws never.
 */
export function readJson(text: string, added = 0): ReadText {
  const reader = new JsonReader(text, added);
  try {
    return { value: reader.whole(), remarks: reader.remarks };
  } catch (error) {
    if (error instanceof TooDeep) return { value: undefined, remarks: [tooDeep()] };
    if (!(error instanceof JsonFailure)) throw error;
    const { code, message, hint } = error;
    return { value: undefined, remarks: [...reader.remarks, { code, level: 'error', path: '', message, hint }] };
  }
}
