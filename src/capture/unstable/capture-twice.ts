import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { CaptureError } from '../capture-error.ts';
import { explainCut } from '../explain-cut.ts';
import { CutShort } from '../limits.ts';
import { findRefusals, type Answers } from '../protocol/converse.ts';
import { warning } from '../warning.ts';
import { findUnstable } from './find-unstable.ts';
import { HIDDEN_SPELLINGS } from './hide-folders.ts';
import { limitTurns } from './take-turns.ts';
import { findEchoes, varyText, type Given } from './vary-value.ts';

/** What a server answered at its first start, and what of that was another at the second. */
export interface TwiceAnswers extends Answers {
  readonly unstable: Manifest['unstable'];
}

/** How long a comparison may take, in seconds, and who may stop it. */
export interface Limits {
  readonly timeout: number;
  readonly signal: AbortSignal;
}

const MOST_NAMED = 5;

const warnOfMore = (beyond: readonly string[], source: string): Problem[] =>
  beyond.length === 0
    ? []
    : [
        warning(
          'differs-at-each-start',
          source,
          `At ${beyond.length} places the answers differ from start to start by more than is left out: ${beyond.slice(0, MOST_NAMED).join(', ')}${beyond.length > MOST_NAMED ? ', …' : ''}`,
          'Each recapture will report a change there; a variable may steady it.',
        ),
      ];

const warnOfSecond = (error: CaptureError, source: string): Problem =>
  warning(
    'second-start-failed',
    source,
    `It answered at the first start, and not at the second, so that what is random can't be told. ${error.message}`,
    'Capture it again; if that goes on, look for what it keeps between starts.',
  );

const warnOfTime = (seconds: number, source: string): Problem =>
  warning(
    'not-compared',
    source,
    `What it answered at two starts could not be compared within ${seconds} seconds, so that what is random can't be told.`,
    'Give it more time with --timeout S.',
  );

/**
 * Starts a server twice to tell what is the server's from what is random, the clock's or the caller's: the second
 * time elsewhere, and with other values in place of those that it repeats, unless it answers less with these.
 * `startOnce` is given what to do to every value, and throws a CaptureError where the server doesn't answer.
 */
export async function captureTwice(
  source: string,
  given: Given,
  { timeout, signal }: Limits,
  startOnce: (vary: (value: string) => string) => Promise<Answers>,
): Promise<TwiceAnswers> {
  const first = await startOnce((value) => value);
  const { problems, results } = first;
  // What can't be kept is refused later on; comparing it is no use, and may not end.
  if (findRefusals(results, source).length > 0) return { ...first, unstable: [] };

  const compare = (second: Answers['results'], varied: ReadonlyMap<string, string>) =>
    findUnstable(results, second, { folders: HIDDEN_SPELLINGS, varied, now: new Date() }, limitTurns(timeout, signal));
  const again = async (varied: ReadonlyMap<string, string>) => {
    const second = await startOnce((value) => varyText(value, varied));
    const refusals = findRefusals(second.results, source);
    if (refusals.length > 0) throw new CaptureError(refusals);
    return compare(second.results, varied);
  };
  const echoes = findEchoes(given, JSON.stringify(results));
  try {
    const varied = echoes.size === 0 ? null : await again(echoes).catch(forgive);
    const { places, beyond } = varied?.beyond.length === 0 ? varied : await again(new Map());
    return { ...first, problems: [...problems, ...warnOfMore(beyond, source)], unstable: [...places] };
  } catch (error) {
    if (error instanceof CutShort && error.cut.kind === 'timeout')
      return { ...first, problems: [...problems, warnOfTime(timeout, source)], unstable: [] };
    if (error instanceof CutShort) throw explainCut(error.cut, { source, asked: '', tail: '', logLines: 0, given: [] });
    const failure = forgivable(error);
    const { places } = await compare(results, new Map());
    return { ...first, problems: [...problems, warnOfSecond(failure, source)], unstable: [...places] };
  }
}

/** A failure of the server's own; any other is thrown on, an interruption too. */
function forgivable(error: unknown): CaptureError {
  if (error instanceof CaptureError && !error.problems.some(({ code }) => code === 'interrupted')) return error;
  throw error;
}

const forgive = (error: unknown): null => {
  forgivable(error);
  return null;
};
