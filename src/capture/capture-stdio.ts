import { askLists, type Answers } from './ask-lists.ts';
import { CaptureError, captureError } from './capture-error.ts';
import { ConfinedProcess } from './confined-process.ts';
import { explainCut } from './explain-cut.ts';
import { CutShort, workWithin } from './limits.ts';
import { RawConnection } from './raw-connection.ts';
import { recogniseCause } from './recognise-cause.ts';
import { confineCommand } from './sandbox/confine-command.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { showText } from './show-text.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

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

/** An error in our own words for whatever stopped the conversation. */
function explainFailure(error: unknown, connection: RawConnection, tail: string, source: string): CaptureError {
  if (error instanceof CaptureError) return error;
  const { asked, logLines, lastLog } = connection;
  if (error instanceof CutShort) return explainCut(error.cut, { source, asked, tail: tail || lastLog, logLines });
  const { message } = error as Error;
  const cause = recogniseCause(message);
  return captureError(
    { file: source },
    cause?.code ?? 'request-refused',
    `The server's answer to ${asked} is an error, or none that a client can use: ${showText(message)}. ${cause?.message ?? ''}`.trim(),
    cause?.hint ?? 'Check that it is an MCP server; if it wants a setting, give it with --env NAME=VALUE.',
  );
}

/**
 * Starts a server in a throw-away folder, asks for all its lists over standard input and output, and ends it
 * with everything that it started. Throws a CaptureError where it doesn't answer as a server should.
 */
export async function captureStdio(
  launch: ServerLaunch,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<Answers> {
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
  const connection = new RawConnection(server);
  try {
    const work = askLists(connection, launch, supervision.report);
    const answers = await workWithin(work, server.ended, launch.timeout, supervision.signal);
    if (connection.logLines > 0) supervision.report(`ignored ${connection.logLines} log lines on standard output`);
    return answers;
  } catch (error) {
    throw explainFailure(error, connection, server.tail, launch.source);
  } finally {
    supervision.report('ending the server');
    await server.end();
    await connection.close();
  }
}
