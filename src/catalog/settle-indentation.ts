import type { Manifest } from './schema/manifest.ts';
import type { Json } from './schema/tool-definition.ts';

const isOfPypi = ({ provenance }: Manifest): boolean => provenance.source.startsWith('pypi:');

/** A text without what its lines begin with; what is left of a blank line is nothing. */
const withoutIndentation = (text: string): string => text.replaceAll(/^[ \t]+/gm, '');

function* listTexts(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* listTexts(each);
}

/** A value with texts replaced, where `settle` gives others. */
function replaceTexts(value: Json, settle: (text: string) => string): Json {
  if (typeof value === 'string') return settle(value);
  if (Array.isArray(value)) return value.map((each) => replaceTexts(each, settle));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceTexts(each, settle)]));
}

/**
 * Results of a server written in Python with every text as `before` has it where it differs from that in nothing but
 * how far its lines are indented: the compiler of Python 3.13 takes the indentation out of what documents a function,
 * and earlier ones leave it in, so that one version of a package is served with either. The very results of `after` where
 * no text is. Nesting must have been checked.
 */
export function settleIndentation(before: Manifest, after: Manifest): Manifest['results'] {
  if (!isOfPypi(before) || !isOfPypi(after)) return after.results;
  const texts = new Set(listTexts(before.results as unknown as Json));
  const bare = new Map(
    [...texts].filter((text) => text.includes('\n')).map((text) => [withoutIndentation(text), text]),
  );
  const settle = (text: string): string =>
    text.includes('\n') && !texts.has(text) ? (bare.get(withoutIndentation(text)) ?? text) : text;
  const results = after.results as unknown as Json;
  for (const text of listTexts(results))
    if (settle(text) !== text) return replaceTexts(results, settle) as unknown as Manifest['results'];
  return after.results;
}
