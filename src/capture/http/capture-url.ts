import { readRevision, readServerVersion } from '../../catalog/read-answers.ts';
import { askLists, CLIENT_LABEL, type Answers } from '../ask-lists.ts';
import { CaptureError, captureError } from '../capture-error.ts';
import type { SourceCapture } from '../capture-source.ts';
import type { Supervision } from '../capture-stdio.ts';
import { describeRecipe } from '../describe-recipe.ts';
import { explainCut } from '../explain-cut.ts';
import { CutShort, workWithin } from '../limits.ts';
import type { IngestRequest } from '../parse-arguments.ts';
import { RefusedRequest } from '../protocol/refused-request.ts';
import { RawConnection } from '../raw-connection.ts';
import { showText } from '../show-text.ts';
import { captureTwice } from '../unstable/capture-twice.ts';
import { HttpChannel } from './http-channel.ts';
import { explainRefusal } from './explain-http-failure.ts';
import { findRepeatedHeaders, hideHeaders } from './hide-headers.ts';
import type { HttpSource } from './read-mcp-url.ts';

/** Tells the transport which version of the protocol was agreed on, which each request then names. */
class HttpConnection extends RawConnection {
  setProtocolVersion: (version: string) => void;

  constructor(channel: HttpChannel) {
    super(channel);
    this.setProtocolVersion = (version) => channel.setRevision(version);
  }
}

/** An error in our own words for whatever stopped the conversation. */
function explainFailure(error: unknown, { asked, logLines }: RawConnection, source: string): CaptureError {
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

async function converse(
  source: string,
  { headers, timeout }: { readonly headers: ReadonlyMap<string, string>; readonly timeout: number },
  { signal, report }: Supervision,
): Promise<Answers> {
  const channel = new HttpChannel(source, headers);
  const connection = new HttpConnection(channel);
  const never = new Promise<never>(() => undefined);
  try {
    const work = Promise.race([askLists(connection, { source, timeout }, report), channel.failed]);
    const answers = await workWithin(work, never, timeout, signal);
    if (connection.logLines > 0) report(`ignored ${connection.logLines} messages that are none of the protocol's`);
    return answers;
  } catch (error) {
    throw explainFailure(error, connection, source);
  } finally {
    report('ending the session');
    await channel.end();
    await connection.close();
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
  const answers = await captureTwice(url, { variables: new Map(), arguments: [] }, async () => ({
    answers: await converse(url, { headers, timeout: request.timeout }, supervision),
    folders: [],
  })).catch((error: unknown) => {
    throw error instanceof CaptureError ? new CaptureError(hideHeaders(error.problems, headers)) : error;
  });
  const repeated = findRepeatedHeaders(answers.results, headers, url);
  if (repeated.length > 0) throw new CaptureError(repeated);
  return {
    capture: {
      slug: null,
      version: readServerVersion(answers.results),
      provenance: {
        source: url,
        commit: null,
        kind: 'run',
        coverage: 'full',
        gaps: [],
        revision: readRevision(answers.results),
        capabilities: [],
        capturedAt: today,
        transport: 'http',
        client: CLIENT_LABEL,
        confinement: 'remote',
        variablesSet: [...headers.keys()],
        note: '',
      },
      offers: [],
      unstable: answers.unstable,
      configurations: [],
      results: answers.results,
      facts: null,
      recipe: describeRecipe(request),
    },
    problems: hideHeaders(answers.problems, headers),
  };
}
