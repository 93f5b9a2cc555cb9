import { captureError, type CaptureError } from './capture-error.ts';
import { hintAtSettings, type CutContext } from './explain-cut.ts';
import { quoteLastWords } from './quote-last-words.ts';
import { recogniseCause } from './recognise-cause.ts';

/** The error for an answer that is an error, or none that a client can use. `words` are the server's, or ours of it. */
export function explainRefusal(
  words: string,
  { source, asked, given = [] }: Pick<CutContext, 'source' | 'asked' | 'given'>,
): CaptureError {
  const cause = recogniseCause(words, { source, given });
  return captureError(
    { file: source },
    cause?.code ?? 'request-refused',
    `The server's answer to ${asked} is an error, or none that a client can use: ${quoteLastWords(words)}. ${cause?.message ?? ''}`.trim(),
    cause?.hint ?? `Check that it is an MCP server. ${hintAtSettings(words, given)}`,
  );
}
