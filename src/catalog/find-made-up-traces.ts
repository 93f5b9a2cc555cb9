import { findPlace } from './stable-form.ts';
import type { Manifest } from './schema/manifest.ts';
import type { Problem } from './schema/problem.ts';
import type { Json } from './schema/tool-definition.ts';

/** What a capture gives where nothing real is to be had: in a definition it would pass for the server's own word. */
const MADE_UP = /\bmade[-_]up\b/i;

/**
 * The values of the capture that a server repeats in what it serves, where they say nothing true of it: a default that
 * reads “made-up”, say. One problem for a manifest, of the level that is asked for.
 */
export function findMadeUpTraces(
  { results, unstable }: Pick<Manifest, 'results' | 'unstable'>,
  file: string,
  level: Problem['level'],
): Problem[] {
  const traces = unstable.filter(({ path, start, end, reason }) => {
    const place = reason === 'echo' ? findPlace(results as unknown as Json, path) : null;
    const text = place?.parent[place.key];
    return typeof text === 'string' && MADE_UP.test(text.slice(start ?? 0, end ?? text.length));
  });
  const [first] = traces;
  if (first === undefined) return [];
  return [
    {
      code: 'made-up-value-shown',
      level,
      file,
      path: `/results${first.path}`,
      message: `What it serves repeats a made-up value of the capture, at ${traces.length} ${traces.length === 1 ? 'place' : 'places'}.`,
      hint: 'Capture it again with a value that says what belongs there, such as --env ORGANIZATION=your-organization.',
    },
  ];
}
