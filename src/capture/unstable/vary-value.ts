/** Shorter values, and words that switch something, turn up in any text by chance. */
const SHORTEST = 4;
const LONG_PART = 8;
const SWITCHES = /^(true|false|none|null|auto|default)$/i;

/** Another made-up value of the same form: its last letter or digit is another one, the first of an address's name. */
export function varyValue(value: string): string {
  const position = value.includes('@') ? /[a-z0-9]/i : /[a-z0-9](?=[^a-z0-9]*$)/i;
  return value.replace(position, (sign) => {
    if (/\d/.test(sign)) return sign === '9' ? '8' : String(Number(sign) + 1);
    return String.fromCharCode(sign.charCodeAt(0) + (/[fz]/i.test(sign) ? -1 : 1));
  });
}

/** What a server is given by the caller. */
export interface Given {
  readonly variables: ReadonlyMap<string, string>;
  readonly arguments: readonly string[];
}

/** Parts of a text that are so odd that they are nowhere by accident: an account's id in an address, say. */
const findOddParts = (text: string): string[] =>
  text.split(/[^A-Za-z0-9]+/).filter((part) => part.length >= LONG_PART && /\d/.test(part));

const isNoSwitch = (value: string): boolean => value.length >= SHORTEST && !SWITCHES.test(value);

/** Values, and parts of them, that answers repeat, with the variable that they are of, or `arguments`. */
export function findEchoes(given: Given, answers: string): Map<string, string> {
  const candidates = [
    ...[...given.variables].flatMap(([of, value]) => [
      ...(isNoSwitch(value) ? [{ of, text: value }] : []),
      ...findOddParts(value).map((text) => ({ of, text })),
    ]),
    ...given.arguments.flatMap(findOddParts).map((text) => ({ of: 'arguments', text })),
  ];
  const repeated = candidates.filter(({ text }) => answers.includes(JSON.stringify(text).slice(1, -1)));
  // Longer ones first: a part is not looked for in a whole that is repeated too.
  return new Map(repeated.toSorted((a, b) => b.text.length - a.text.length).map(({ of, text }) => [text, of]));
}

/** A text with other values for those that are repeated. */
export function varyText(text: string, echoes: ReadonlyMap<string, string>): string {
  const [first, ...others] = echoes.keys();
  if (first === undefined) return text;
  const rest = new Map(others.map((each) => [each, '']));
  return text
    .split(first)
    .map((part) => varyText(part, rest))
    .join(varyValue(first));
}
