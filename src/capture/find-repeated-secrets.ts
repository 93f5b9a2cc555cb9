import type { Problem } from '../catalog/schema/problem.ts';
import type { Capture } from './capture.ts';

/** Shorter values than this turn up in any text by chance. */
const SHORTEST = 8;

/** Real values that were repeated in what is kept of a server's words, which would publish them. */
export function findRepeatedSecrets(
  { results, configurations, pages, provenance }: Pick<Capture, 'results' | 'configurations' | 'pages' | 'provenance'>,
  secrets: ReadonlyMap<string, string>,
  file: string,
): Problem[] {
  const text = JSON.stringify([results, configurations, pages, provenance.gaps]);
  return [...secrets]
    .filter(([, value]) => value.length >= SHORTEST && text.includes(JSON.stringify(value).slice(1, -1)))
    .map(([name]) => ({
      code: 'secret-repeated',
      level: 'error',
      file,
      path: '',
      message: `The server repeats the value of ${name} in what it answers.`,
      hint: `Give ${name} a made-up value with --env.`,
    }));
}
