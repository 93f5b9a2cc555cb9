import { readServerVersion } from '../../catalog/read-answers.ts';
import { CaptureError, captureError } from '../capture-error.ts';
import type { SourceCapture } from '../capture-source.ts';
import type { Supervision } from '../capture-stdio.ts';
import { describeRecipe } from '../describe-recipe.ts';
import { explainCut } from '../explain-cut.ts';
import { CutShort, workWithin } from '../limits.ts';
import type { IngestRequest } from '../parse-arguments.ts';
import { askAllWays } from '../protocol/ask-all-ways.ts';
import { Connection } from '../protocol/connection.ts';
import { CLIENT_LABEL } from '../protocol/open-session.ts';
import { RefusedRequest } from '../protocol/refused-request.ts';
import { showText } from '../show-text.ts';
import { HttpChannel } from './http-channel.ts';
import { explainRefusal } from './explain-http-failure.ts';
import { findRepeatedHeaders, hideHeaders } from './hide-headers.ts';
import type { HttpSource } from './read-mcp-url.ts';

/** An error in our own words for whatever stopped the conversation. */
function explainFailure(error: unknown, { asked, logLines }: Connection, source: string): CaptureError {
  if (error instanceof CaptureError) return error;
  const refusal = error instanceof RefusedRequest ? explainRefusal(error, { source, asked, hasHeaders: false }) : null;
  if (refusal !== null) return refusal;
  if (error instanceof CutShort)
    return error.cut.kind === 'timeout'
      ? captureError(
          { file: source },
          'no-answer',
          `The server did not answer ${asked} within ${error.cut.seconds} seconds.`,
          'A slow one gets more time with --timeout S.',
        )
      : explainCut(error.cut, { source, asked, tail: '', logLines });
  return captureError(
    { file: source },
    'request-refused',
    `The server's answer to ${asked} is an error, or none that a client can use: ${showText((error as Error).message)}.`,
    'Check that it is an MCP server; if it wants a token, give it with --header NAME=VALUE.',
  );
}

/** A session with the server, from its first message to its end. */
async function holdSession<T>(
  channel: HttpChannel,
  { source, timeout }: { readonly source: string; readonly timeout: number },
  { signal, report }: Supervision,
  talk: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = new Connection(channel, source);
  const never = new Promise<never>(() => undefined);
  try {
    const work = Promise.race([talk(connection), channel.failed]);
    const said = await workWithin(work, never, timeout, signal);
    if (connection.logLines > 0) report(`ignored ${connection.logLines} messages that are none of the protocol's`);
    return said;
  } catch (error) {
    throw explainFailure(error, connection, source);
  } finally {
    report('ending the session');
    await channel.end();
  }
}

/**
 * Asks a server behind a URL for all its lists. `labels.secrets` are sent as headers; their values are neither kept
 * nor repeated. `today` is the day in UTC. Throws a CaptureError where the server doesn't answer as it should.
 */
export async function captureUrl(
  request: Pick<IngestRequest, 'launch' | 'labels' | 'timeout'> & { readonly source: HttpSource },
  today: string,
  supervision: Supervision,
): Promise<SourceCapture> {
  const { url } = request.source;
  const headers = request.labels.secrets;
  supervision.report(`connecting to ${url}`);
  let transport: 'http' | 'sse' = 'http';
  const answers = await askAllWays({
    source: url,
    given: { variables: new Map(), arguments: [] },
    modes: [],
    timeout: request.timeout,
    startOnce: async (_, talk) => {
      const channel = new HttpChannel(url, headers);
      const said = await holdSession(channel, { source: url, timeout: request.timeout }, supervision, talk);
      transport = channel.transport;
      return said;
    },
    readTransport: () => transport,
    ...supervision,
  }).catch((error: unknown) => {
    throw error instanceof CaptureError ? new CaptureError(hideHeaders(error.problems, headers)) : error;
  });
  const repeated = findRepeatedHeaders(answers, headers, url);
  if (repeated.length > 0) throw new CaptureError(repeated);
  return {
    capture: {
      slug: null,
      version: readServerVersion(answers.results),
      provenance: {
        source: url,
        commit: null,
        kind: 'run',
        coverage: answers.isWhole ? 'full' : 'partial',
        gaps: [...answers.gaps],
        revision: answers.revision,
        capabilities: [],
        capturedAt: today,
        transport,
        client: CLIENT_LABEL,
        confinement: 'remote',
        variablesSet: [...headers.keys()],
        note: '',
      },
      offers: [],
      unstable: answers.unstable,
      configurations: answers.configurations,
      results: answers.results,
      facts: null,
      recipe: describeRecipe(request),
    },
    problems: hideHeaders(answers.problems, headers),
  };
}
