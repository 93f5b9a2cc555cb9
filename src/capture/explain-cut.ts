import { captureError, type CaptureError } from './capture-error.ts';
import type { Cut } from './limits.ts';
import { recogniseCause } from './recognise-cause.ts';
import { showText } from './show-text.ts';

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
}

const VARIABLE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

const quoteTail = (tail: string): string => (tail === '' ? '' : ` It last wrote: ${showText(tail)}`);

/** A hint that names the variables which the server's own words name, for want of one is why most servers give up. */
const hintAtVariables = (tail: string): string => {
  const names = [...new Set(tail.match(VARIABLE) ?? [])].slice(0, 5);
  return names.length === 0
    ? 'If it wants a setting, give it with --env NAME=VALUE (a made-up value will often do).'
    : `It names ${names.join(', ')}: give what it wants with --env NAME=VALUE (a made-up value will often do).`;
};

/** The error for a capture of a server that was cut short: its cause, and what to do next. */
export function explainCut(cut: Cut, { source, asked, tail, logLines }: CutContext): CaptureError {
  const explain = (code: string, message: string, hint: string): CaptureError =>
    captureError({ file: source }, code, message, hint);
  const cause = recogniseCause(tail);
  const meaning = cause === null ? '' : ` ${cause.message}`;
  switch (cut.kind) {
    case 'exit': {
      const how = cut.signal === null ? `with code ${cut.code}` : `on ${cut.signal}`;
      return explain(
        cause?.code ?? 'server-exited',
        `The server exited ${how} before it answered ${asked}.${meaning}${quoteTail(tail)}`,
        cause?.hint ?? hintAtVariables(tail),
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
