import { locate, MOST_REMARKS, type TextRemark } from './text-remark.ts';

const BLANK = /[\s\uFEFF]+/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /[A-Za-z_$][\w$-]*/y;
const PLAIN = /[^"'\\\u0000-\u001f]+/y;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Why reading stopped; it is thrown, and caught in `readJson`. */
export class JsonFailure extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The signs of a JSON text one after the other, and what is odd about how they are written. */
export class JsonScanner {
  readonly text: string;
  readonly remarks: TextRemark[] = [];
  at = 0;
  readonly #counts = new Map<string, number>();
  /** Signs that were put before the text, and belong to nobody's first line. */
  readonly #added: number;

  constructor(text: string, added: number) {
    this.text = text;
    this.#added = added;
  }

  /** Tells the first few places of one kind. */
  remark(code: string, path: string, what: string, hint: string, index = this.at): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST_REMARKS) return;
    const message = `${what} (${locate(this.text, index, this.#added)}).`;
    this.remarks.push({ code, level: 'warning', path, message, hint });
  }

  fail(code: string, what: string, hint: string, index = this.at): never {
    throw new JsonFailure(code, `${what} (${locate(this.text, index, this.#added)}).`, hint);
  }

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  /** Goes to the next sign that means something; undefined at the end. */
  next(): string | undefined {
    for (;;) {
      if (this.take(BLANK) !== null) continue;
      const start = this.at;
      if (this.take(COMMENT) === null) return this.text[this.at];
      if (!this.#counts.has('comments'))
        this.remark('comments', '', 'It has comments', 'Nothing to do: they are left out.', start);
    }
  }

  number(): number | null {
    const found = this.take(NUMBER);
    return found === null ? null : Number(found);
  }

  word(): string | null {
    return this.take(WORD);
  }

  /** The string that opens here. What nearly is one is read as what it means, and told. */
  string(path: string): string {
    const quote = this.text[this.at];
    const start = this.at;
    if (quote === "'")
      this.remark('single-quotes', path, 'A text is in single quotes', 'JSON has double quotes; clients refuse these.');
    this.at += 1;
    const parts: string[] = [];
    for (;;) {
      const plain = this.take(PLAIN);
      if (plain !== null) parts.push(plain);
      const sign = this.text[this.at];
      if (sign === undefined)
        this.fail('cut-off', 'A text opens and does not end', 'Close it with the quote that opens it.', start);
      if (sign === quote) {
        this.at += 1;
        return parts.join('');
      }
      parts.push(sign === '\\' ? this.#escape(path) : this.#inside(sign, path, start));
    }
  }

  #inside(sign: string, path: string, start: number): string {
    if (sign === '\n' || sign === '\r')
      this.fail(
        'cut-off',
        'A text opens and does not end on its line',
        'Close it with the quote that opens it.',
        start,
      );
    if (sign < ' ')
      this.remark('control-character', path, 'A text holds a control character', 'Write it as an escape, such as \\t.');
    this.at += 1;
    return sign;
  }

  #escape(path: string): string {
    const start = this.at;
    const sign = this.text[this.at + 1] ?? '';
    const hex = /^[0-9a-fA-F]{4}$/.exec(this.text.slice(this.at + 2, this.at + 6))?.[0];
    if (sign === 'u' && hex !== undefined) {
      this.at += 6;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const meant = ESCAPES.get(sign);
    this.at += meant === undefined ? 1 : 2;
    if (meant !== undefined) return meant;
    const hint = 'Write two for each: in JSON a path of Windows is "C:\\\\Users\\\\…".';
    this.remark('bad-escape', path, 'A backslash stands before a sign that it means nothing before', hint, start);
    return '\\';
  }
}
