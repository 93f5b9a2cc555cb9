/** Shorter values, and words that switch something, turn up in any text by chance. */
const SHORTEST = 4;
const SWITCHES = /^(true|false|none|null|auto|default)$/i;

/** Another made-up value of the same form: its last letter or digit is another one, the first of an address's name. */
export function varyValue(value: string): string {
  const position = value.includes('@') ? /[a-z0-9]/i : /[a-z0-9](?=[^a-z0-9]*$)/i;
  return value.replace(position, (sign) => {
    if (/\d/.test(sign)) return sign === '9' ? '8' : String(Number(sign) + 1);
    return String.fromCharCode(sign.charCodeAt(0) + (/[fz]/i.test(sign) ? -1 : 1));
  });
}

/** Of the variables that a server was started with, those whose values its answers hold, with other values. */
export function varyEchoed(variables: ReadonlyMap<string, string>, answers: string): Map<string, string> {
  const echoed = [...variables].filter(
    ([, value]) =>
      value.length >= SHORTEST && !SWITCHES.test(value) && answers.includes(JSON.stringify(value).slice(1, -1)),
  );
  return new Map(echoed.map(([name, value]) => [name, varyValue(value)]));
}
