import { captureError, type CaptureError } from './capture-error.ts';
import type { Cut } from './limits.ts';
import { nameSettings, wantsSetting } from './name-settings.ts';
import { quoteLastWords } from './quote-last-words.ts';
import { recogniseCause } from './recognise-cause.ts';

/** What was going on when a capture was cut short. */
export interface CutContext {
  /** The source, as the person named it. */
  readonly source: string;
  /** The method that was being waited for. */
  readonly asked: string;
  /** The last of what the server wrote to standard error, or else of what was no message. */
  readonly tail: string;
  /** Lines on standard output that were no messages. */
  readonly logLines: number;
  /** Names of the variables that it was given; none where left out. */
  readonly given?: readonly string[];
}

const quoteTail = (tail: string): string => {
  const quote = quoteLastWords(tail);
  return quote === '' ? '' : ` It last wrote: ${quote}`;
};

const HOW_TO_SET = 'with --env NAME=VALUE (a made-up value will often do)';

/** What may help a server whose words show no known cause. Nothing is guessed that they don't speak of. */
export function hintAtSettings(tail: string, given: readonly string[]): string {
  const names = nameSettings(tail);
  const missing = names.filter((name) => !given.includes(name));
  if (missing.length > 0) return `It names ${missing.join(', ')}: give what it wants ${HOW_TO_SET}.`;
  if (names.length > 0)
    return `It names ${names.join(', ')}, which it was given: see whether it wants a value of another form.`;
  if (wantsSetting(tail)) return `It seems to want a setting: look up its name, and give it ${HOW_TO_SET}.`;
  return tail === ''
    ? 'It wrote nothing about why. Look up how its users start it: with which arguments (-- ARGS…) and variables (--env NAME=VALUE).'
    : 'Its own words are all that is known of why. Look up how its users start it, or try another version.';
}

/** The error for a capture of a server that was cut short: its cause, and what to do next. */
export function explainCut(cut: Cut, { source, asked, tail, logLines, given = [] }: CutContext): CaptureError {
  const explain = (code: string, message: string, hint: string): CaptureError =>
    captureError({ file: source }, code, message, hint);
  const cause = recogniseCause(tail, { source, given });
  const meaning = cause === null ? '' : ` ${cause.message}`;
  switch (cut.kind) {
    case 'exit': {
      const how = cut.signal === null ? `with code ${cut.code}` : `on ${cut.signal}`;
      return explain(
        cause?.code ?? 'server-exited',
        `The server exited ${how} before it answered ${asked}.${meaning}${quoteTail(tail)}`,
        cause?.hint ?? hintAtSettings(tail, given),
      );
    }
    case 'flood':
      return explain(
        'too-much-output',
        `The server flooded ${cut.stream} before it answered ${asked}.`,
        'Look for a setting that makes it log less, and give it with --env NAME=VALUE.',
      );
    case 'not-started':
      return explain(
        'not-started',
        `The server could not be started: ${cut.reason}.`,
        'Check the name of the program, and that it is on the PATH.',
      );
    case 'timeout': {
      const heard = logLines === 0 ? '' : ` It wrote ${logLines} lines that are no messages.`;
      return explain(
        cause?.code ?? 'no-answer',
        `The server did not answer ${asked} within ${cut.seconds} seconds.${meaning}${heard}${quoteTail(tail)}`,
        cause !== null
          ? cause.hint
          : asked === 'initialize'
            ? 'Check that it speaks MCP over standard input and output, and that it waits for no login or other service; a slow one gets more time with --timeout S.'
            : 'It may wait for the service it drives; a slow one gets more time with --timeout S.',
      );
    }
    case 'interrupt':
      return explain(
        'interrupted',
        'The capture was interrupted.',
        'Nothing was written; start it again when you like.',
      );
  }
}
