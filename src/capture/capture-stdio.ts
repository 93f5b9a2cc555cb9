import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import ownPackage from '../../package.json' with { type: 'json' };
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Json } from '../catalog/schema/tool-definition.ts';
import { CaptureError, captureError } from './capture-error.ts';
import { ConfinedProcess } from './confined-process.ts';
import { explainCut } from './explain-cut.ts';
import { CutShort, workWithin } from './limits.ts';
import { listPages } from './list-pages.ts';
import { RawConnection, RefusedRequest } from './raw-connection.ts';
import { showText } from './show-text.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

/** A server to be started, and how long it may take. */
export interface ServerLaunch {
  /** As the person named it. */
  readonly source: string;
  /** Program first. */
  readonly command: readonly [string, ...string[]];
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

/** What a server answered, as served. */
export interface Answers {
  readonly results: Manifest['results'];
  /** Warnings. */
  readonly problems: readonly Problem[];
}

/** Name and version of the client, for provenance. */
export const CLIENT_LABEL = `${ownPackage.name} ${ownPackage.version}`;

const LISTS = [
  { method: 'resources/list', capability: 'resources' },
  { method: 'resources/templates/list', capability: 'resources' },
  { method: 'prompts/list', capability: 'prompts' },
] as const;

const METHOD_NOT_FOUND = -32601;

async function converse(connection: RawConnection, { source, timeout }: ServerLaunch, { report }: Supervision) {
  const client = new Client({ name: ownPackage.name, version: ownPackage.version });
  const problems: Problem[] = [];
  report('asking initialize');
  // The client's own limit never comes first: the one over the whole capture tells more.
  await client.connect(connection, { timeout: timeout * 2_000 });
  const capabilities = client.getServerCapabilities() ?? {};
  const list = (method: string): Promise<Json[]> => {
    report(`asking ${method}`);
    return listPages(connection, method, source);
  };
  const results: Manifest['results'] = {
    initialize: connection.initializeResult,
    'tools/list': await list('tools/list'),
    'resources/list': [],
    'resources/templates/list': [],
    'prompts/list': [],
  };
  for (const { method, capability } of LISTS) {
    if (capabilities[capability] === undefined) continue;
    try {
      results[method] = await list(method);
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      if (error.code !== METHOD_NOT_FOUND)
        problems.push({
          code: 'list-refused',
          level: 'warning',
          file: source,
          path: '',
          message: `The server declares ${capability} but refuses ${method}: ${showText(error.message)}.`,
          hint: 'The list is kept as empty; give the server what it wants with --env NAME=VALUE if it matters.',
        });
    }
  }
  return { results, problems };
}

/** An error in our own words for whatever stopped the conversation. */
function explainFailure(error: unknown, connection: RawConnection, tail: string, source: string): CaptureError {
  if (error instanceof CaptureError) return error;
  const { asked, logLines } = connection;
  if (error instanceof CutShort) return explainCut(error.cut, { source, asked, tail, logLines });
  return captureError(
    { file: source },
    'request-refused',
    `The server's answer to ${asked} is an error, or none that a client can use: ${showText((error as Error).message)}.`,
    'Check that it is an MCP server; if it wants a setting, give it with --env NAME=VALUE.',
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
  const server = new ConfinedProcess({
    command: launch.command,
    environment: {
      PATH: process.env['PATH'],
      HOME: folder.home,
      TMPDIR: folder.temporary,
      ...Object.fromEntries(launch.variables),
    },
    directory: folder.work,
    folder: folder.root,
  });
  const connection = new RawConnection(server);
  try {
    const work = converse(connection, launch, supervision);
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
