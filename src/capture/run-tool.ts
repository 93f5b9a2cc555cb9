import { captureError } from './capture-error.ts';
import type { Supervision } from './capture-stdio.ts';
import { ConfinedProcess } from './confined-process.ts';
import { explainCut } from './explain-cut.ts';
import { CutShort, workWithin } from './limits.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

/** A program that gets a server ready to be started. */
export interface ToolRun {
  /** The source that it works for, for problems. */
  readonly source: string;
  readonly command: readonly [string, ...string[]];
  readonly environment: NodeJS.ProcessEnv;
  /** How long it may take, where that is other than usual. */
  readonly seconds?: number;
}

/** What came of it. */
export interface ToolOutcome {
  readonly succeeded: boolean;
  /** Lines of standard output. */
  readonly lines: readonly string[];
  /** The last of what it wrote to standard error. */
  readonly tail: string;
}

const MOST_SECONDS = 300;

/** Runs a tool to its end. Throws a CaptureError where it does not start, takes too long or is interrupted. */
export async function runTool(
  { source, command, environment, seconds = MOST_SECONDS }: ToolRun,
  folder: ThrowAwayFolder,
  { signal }: Supervision,
): Promise<ToolOutcome> {
  const tool = new ConfinedProcess({ command, environment, directory: folder.work, folder: folder.root });
  const lines: string[] = [];
  tool.onLine = (line) => lines.push(line);
  try {
    const ending = await workWithin(tool.ended, new Promise(() => undefined), seconds, signal);
    if (ending.kind === 'not-started') throw new CutShort(ending);
    return { succeeded: ending.kind === 'exit' && ending.code === 0, lines, tail: tool.tail };
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    if (error.cut.kind !== 'timeout')
      throw explainCut(error.cut, { source, asked: 'initialize', tail: '', logLines: 0 });
    throw captureError(
      { file: source },
      'not-installed',
      `The package was not installed within ${seconds} seconds.`,
      'Try again; if the registry is slow, install it yourself and capture by command.',
    );
  } finally {
    await tool.end();
  }
}
