/** Words that other languages write, and what JSON has in their place; null stands for a number that JSON can't hold. */
const WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  null: 'null',
  True: 'true',
  False: 'false',
  None: 'null',
  undefined: 'null',
  NaN: 'null',
  Infinity: 'null',
};

const BLANK = /[\s\uFEFF]+/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y;
const DOUBLE = /"(?:[^"\\\n]|\\[^])*"/y;
const SINGLE = /'(?:[^'\\\n]|\\[^])*'/y;
const NUMBER = /[+-]?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity|NaN)(?![\w.$])/y;
const WORD = /[A-Za-z_$][\w$]*/y;

const take = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

/** A string in single quotes as JSON writes it. */
const requote = (literal: string): string =>
  `"${literal.slice(1, -1).replace(/\\[^]|["\t]/g, (sign) => {
    if (sign === "\\'") return "'";
    if (sign === '"') return '\\"';
    return sign === '\t' ? '\\t' : sign;
  })}"`;

const isKey = (text: string, end: number): boolean => {
  const blank = take(BLANK, text, end) ?? '';
  return text[end + blank.length] === ':';
};

/** What one token becomes, and how long it is; null where JSON has nothing like it. */
function readToken(text: string, at: number): { readonly length: number; readonly json: string } | null {
  const sign = text[at] ?? '';
  if ('{}[]:,'.includes(sign)) return { length: 1, json: sign };
  if (sign === '"') {
    const literal = take(DOUBLE, text, at);
    return literal === null ? null : { length: literal.length, json: literal };
  }
  if (sign === "'") {
    const literal = take(SINGLE, text, at);
    return literal === null ? null : { length: literal.length, json: requote(literal) };
  }
  const number = take(NUMBER, text, at);
  if (number !== null) return { length: number.length, json: /[IN]/.test(number) ? 'null' : number.replace(/^\+/, '') };
  const word = take(WORD, text, at);
  if (word === null) return null;
  if (isKey(text, at + word.length)) return { length: word.length, json: `"${word}"` };
  return Object.hasOwn(WORDS, word) ? { length: word.length, json: WORDS[word] ?? '' } : null;
}

/**
 * Writes as JSON what nearly is: with comments and trailing commas, as editors have it, with NaN, single quotes, bare
 * keys and the words of Python and JavaScript, as programs print it. Null where it is none of that, or no object or
 * list. Looks at each character a few times at most, and without recursion.
 */
export function relaxJson(text: string): string | null {
  const out: string[] = [];
  for (let at = 0; at < text.length;) {
    const gap = take(BLANK, text, at) ?? take(COMMENT, text, at);
    if (gap !== null) {
      at += gap.length;
      continue;
    }
    const token = readToken(text, at);
    if (token === null) return null;
    if ((token.json === '}' || token.json === ']') && out.at(-1) === ',') out.pop();
    out.push(token.json);
    if (out.length === 1 && token.json !== '{' && token.json !== '[') return null;
    at += token.length;
  }
  return out.length === 0 ? null : out.join('');
}
