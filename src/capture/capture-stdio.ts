import { dirname } from 'node:path';
import { CaptureError } from './capture-error.ts';
import { ConfinedProcess } from './confined-process.ts';
import { explainCut } from './explain-cut.ts';
import { explainRefusal } from './explain-refusal.ts';
import { hideSecrets } from './hide-secrets.ts';
import { CutShort, workWithin } from './limits.ts';
import { Connection } from './protocol/connection.ts';
import { confineCommand } from './sandbox/confine-command.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';
import { hidePaths } from './unstable/hide-folders.ts';

/** A server to be started, and how long it may take. */
export interface ServerLaunch {
  /** As the person named it. */
  readonly source: string;
  /** Program first. */
  readonly command: readonly [string, ...string[]];
  /** Programs that the command is run by, if they are not the system's. */
  readonly programs: readonly string[];
  /** The loopback port on which a stand-in for what it drives answers; null for none. */
  readonly standIn: number | null;
  /** Null: only its home and its variables are not ours. */
  readonly sandbox: Sandbox | null;
  /** All that it sees apart from PATH, HOME and TMPDIR. */
  readonly variables: ReadonlyMap<string, string>;
  /** Those of them that hold real values, which no message repeats. */
  readonly secrets?: ReadonlyMap<string, string>;
  /** Called with what it wrote last to standard error, where it answered. */
  readonly hear?: (words: string) => void;
  /** Seconds for everything, from start to last answer. */
  readonly timeout: number;
}

/** How a capture is followed and stopped from outside. */
export interface Supervision {
  /** Aborted where the person interrupts. */
  readonly signal: AbortSignal;
  /** Called with what is being done, in a few words. */
  readonly report: (line: string) => void;
}

/** The throw-away folders whose paths the server knows: its own, and that where its package is installed. */
const listFolders = ({ root, program }: ThrowAwayFolder): string[] => [...new Set([root, dirname(program)])];

/** An error in our own words for whatever stopped the conversation; what the server must not tell is not told. */
function explainFailure(error: unknown, connection: Connection, tail: string, launch: ServerLaunch): CaptureError {
  const { asked, logLines, lastLog, confidences } = connection;
  const { hide } = confidences;
  if (error instanceof CaptureError)
    return new CaptureError(error.problems.map((problem) => ({ ...problem, message: hide(problem.message) })));
  const context = { source: launch.source, asked, given: [...launch.variables.keys()] };
  return error instanceof CutShort
    ? explainCut(error.cut, { ...context, tail: hide(tail || lastLog), logLines })
    : explainRefusal(hide((error as Error).message), context);
}

/**
 * Starts a server in a throw-away folder, lets `talk` speak with it over standard input and output, and ends it with
 * everything that it started. Throws a CaptureError where it doesn't answer as a server should.
 */
export async function captureStdio<T>(
  launch: ServerLaunch,
  folder: ThrowAwayFolder,
  supervision: Supervision,
  talk: (connection: Connection) => Promise<T>,
): Promise<T> {
  const { command, path } = await confineCommand(launch.sandbox, { ...launch, folder });
  const server = new ConfinedProcess({
    command,
    environment: {
      PATH: path,
      HOME: folder.home,
      TMPDIR: folder.temporary,
      ...Object.fromEntries(launch.variables),
    },
    directory: folder.work,
    folder: folder.root,
  });
  const folders = listFolders(folder);
  const hide = (words: string): string => hidePaths(hideSecrets(words, launch.secrets ?? new Map()), folders);
  const connection = new Connection(server, launch.source, { folders, hide });
  try {
    const said = await workWithin(talk(connection), server.ended, launch.timeout, supervision.signal);
    if (connection.logLines > 0) supervision.report(`ignored ${connection.logLines} log lines on standard output`);
    launch.hear?.(server.tail);
    return said;
  } catch (error) {
    throw explainFailure(error, connection, server.tail, launch);
  } finally {
    supervision.report('ending the server');
    await server.end();
  }
}
