import type { Manifest } from "../../catalog/schema/manifest.ts";
import type { Problem } from "../../catalog/schema/problem.ts";
import type { Answers } from "../ask-lists.ts";
import { CaptureError } from "../capture-error.ts";
import { explainCut } from "../explain-cut.ts";
import { inspectJson } from "../inspect-json.ts";
import { CutShort } from "../limits.ts";
import { findUnstable } from "./find-unstable.ts";
import { HIDDEN_FOLDER, hideFolders } from "./hide-folders.ts";
import { limitTurns } from "./take-turns.ts";
import { findEchoes, varyText, type Given } from "./vary-value.ts";

/** What a server answered at its first start, without the paths of throw-away folders, and what of that was another at the second. */
export interface TwiceAnswers extends Answers {
  readonly unstable: Manifest["unstable"];
}

/** One start: what it answered, and the throw-away folders whose paths it knew. */
export interface Start {
  readonly answers: Answers;
  readonly folders: readonly string[];
}

const MOST_NAMED = 5;

const warn = (
  code: string,
  file: string,
  message: string,
  hint: string,
): Problem => ({
  code,
  level: "warning",
  file,
  path: "",
  message,
  hint,
});

/** Why what it answered can't be kept. */
const findRefusals = ({ answers }: Start, source: string): Problem[] =>
  inspectJson(answers.results, source).filter(({ level }) => level === "error");

const warnOfMore = (beyond: readonly string[], source: string): Problem[] =>
  beyond.length === 0
    ? []
    : [
        warn(
          "differs-at-each-start",
          source,
          `At ${beyond.length} places the answers differ from start to start by more than is left out: ${beyond.slice(0, MOST_NAMED).join(", ")}${beyond.length > MOST_NAMED ? ", …" : ""}`,
          "Each recapture will report a change there; a variable may steady it.",
        ),
      ];

const warnOfSecond = (error: CaptureError, source: string): Problem =>
  warn(
    "second-start-failed",
    source,
    `It answered at the first start, and not at the second, so that what is random can't be told. ${error.message}`,
    "Capture it again; if that goes on, look for what it keeps between starts.",
  );

const warnOfTime = (seconds: number, source: string): Problem =>
  warn(
    "not-compared",
    source,
    `What it answered at two starts could not be compared within ${seconds} seconds, so that what is random can't be told.`,
    "Give it more time with --timeout S.",
  );

/** What comparing two starts may take. */
export interface ComparisonLimits {
  /** In seconds, from when there is something to compare. */
  readonly timeout: number;
  /** Aborted where the person interrupts. */
  readonly signal: AbortSignal;
}

const UNLIMITED: ComparisonLimits = {
  timeout: Infinity,
  signal: new AbortController().signal,
};

/**
 * Starts a server twice to tell what is the server's from what is random, the clock's or the caller's: the second
 * time elsewhere, and with other values in place of those that it repeats, unless it answers less with these.
 * Paths of throw-away folders are replaced. `startOnce` is given what to do to every value, and throws a CaptureError
 * where the server doesn't answer.
 */
export async function captureTwice(
  source: string,
  given: Given,
  startOnce: (vary: (value: string) => string) => Promise<Start>,
  { timeout, signal }: ComparisonLimits = UNLIMITED,
): Promise<TwiceAnswers> {
  const first = await startOnce((value) => value);
  const { problems } = first.answers;
  // What can't be kept is refused later on; comparing it is no use, and may not end.
  if (findRefusals(first, source).length > 0)
    return { ...first.answers, unstable: [] };
  const results = hideFolders(first.answers.results, first.folders);

  const compare = (
    second: Answers["results"],
    varied: ReadonlyMap<string, string>,
  ) =>
    findUnstable(
      results,
      second,
      { folders: [HIDDEN_FOLDER], varied, now: new Date() },
      limitTurns(timeout, signal),
    );
  const again = async (varied: ReadonlyMap<string, string>) => {
    const second = await startOnce((value) => varyText(value, varied));
    const refusals = findRefusals(second, source);
    if (refusals.length > 0) throw new CaptureError(refusals);
    return compare(hideFolders(second.answers.results, second.folders), varied);
  };
  const echoes = findEchoes(given, JSON.stringify(results));
  try {
    const varied =
      echoes.size === 0 ? null : await again(echoes).catch(forgive);
    const { places, beyond } =
      varied?.beyond.length === 0 ? varied : await again(new Map());
    return {
      results,
      problems: [...problems, ...warnOfMore(beyond, source)],
      unstable: [...places],
    };
  } catch (error) {
    if (error instanceof CutShort && error.cut.kind === "timeout")
      return {
        results,
        problems: [...problems, warnOfTime(timeout, source)],
        unstable: [],
      };
    if (error instanceof CutShort)
      throw explainCut(error.cut, { source, asked: "", tail: "", logLines: 0 });
    const failure = forgivable(error);
    const { places } = await compare(results, new Map());
    return {
      results,
      problems: [...problems, warnOfSecond(failure, source)],
      unstable: [...places],
    };
  }
}

/** A failure of the server's own; any other is thrown on, an interruption too. */
function forgivable(error: unknown): CaptureError {
  if (
    error instanceof CaptureError &&
    !error.problems.some(({ code }) => code === "interrupted")
  )
    return error;
  throw error;
}

const forgive = (error: unknown): null => {
  forgivable(error);
  return null;
};
