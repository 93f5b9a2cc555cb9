import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';

/** Shorter parts than this turn up in any text by chance. */
const SHORTEST = 8;

/** What must not be repeated of a header's value: its words, such as the token after `Bearer`. */
const secretsOf = (value: string): string[] => value.split(/[\s,;=:"]+/).filter((part) => part.length >= SHORTEST);

/** The text without the values of headers, which a server may repeat in what it says. */
export const hideSecrets = (text: string, headers: ReadonlyMap<string, string>): string =>
  [...headers.values()].flatMap(secretsOf).reduce((shown, secret) => shown.replaceAll(secret, '…'), text);

/** The problems without the values of headers. */
export const hideHeaders = (problems: readonly Problem[], headers: ReadonlyMap<string, string>): Problem[] =>
  problems.map((problem) => ({ ...problem, message: hideSecrets(problem.message, headers) }));

/** Values of headers that the answers repeat, which would publish them. */
export function findRepeatedHeaders(
  { results, configurations, pages }: Pick<Manifest, 'results' | 'configurations' | 'pages'>,
  headers: ReadonlyMap<string, string>,
  file: string,
): Problem[] {
  const text = JSON.stringify([results, configurations, pages]);
  return [...headers]
    .filter(([, value]) => secretsOf(value).some((secret) => text.includes(JSON.stringify(secret).slice(1, -1))))
    .map(([name]) => ({
      code: 'secret-repeated',
      level: 'error',
      file,
      path: '',
      message: `The server repeats the value of the header ${name} in what it answers.`,
      hint: 'Nothing was kept. Capture it with a token that is made up, or leave the server out.',
    }));
}
