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
import { findRefusals } from '../protocol/converse.ts';
import { CLIENT_LABEL } from '../protocol/session.ts';
import { RefusedRequest } from '../protocol/refused-request.ts';
import type { StartOnce } from '../protocol/start-once.ts';
import { showText } from '../show-text.ts';
import { explainRefusal, type HttpContext } from './explain-http-failure.ts';
import { HttpChannel } from './http-channel.ts';
import { findRepeatedHeaders, hideHeaders, hideSecrets } from './hide-headers.ts';
import type { HttpSource } from './read-mcp-url.ts';

/** An error in our own words for whatever stopped the conversation. */
function explainFailure(error: unknown, context: HttpContext, logLines: number): CaptureError {
  const { source, asked } = context;
  if (error instanceof CaptureError) return error;
  if (error instanceof CutShort)
    return error.cut.kind === 'timeout'
      ? captureError(
          { file: source },
          'no-answer',
          `The server did not answer ${asked} within ${error.cut.seconds} seconds.`,
          'A slow one gets more time with --timeout S.',
        )
      : explainCut(error.cut, { source, asked, tail: '', logLines });
  const refusal = error instanceof RefusedRequest ? explainRefusal(error, context) : null;
  return (
    refusal ??
    captureError(
      { file: source },
      'request-refused',
      `The server's answer to ${asked} is an error, or none that a client can use: ${showText((error as Error).message)}.`,
      'Check that it is an MCP server; if it wants a token, give it with --header NAME=VALUE.',
    )
  );
}

/** What is needed to speak with a server behind a URL again and again. */
interface Remote {
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly timeout: number;
  /** Called with each transport that the server turned out to speak. */
  readonly onTransport: (transport: HttpChannel['transport']) => void;
}

const makeStart =
  ({ url, headers, timeout, onTransport }: Remote, { signal, report }: Supervision): StartOnce =>
  async (_, talk) => {
    const channel = new HttpChannel(url, headers);
    const hide = (words: string): string => hideSecrets(words, headers);
    const connection = new Connection(channel, url, { folders: [], hide });
    const never = new Promise<never>(() => undefined);
    try {
      const said = await workWithin(Promise.race([talk(connection), channel.failed]), never, timeout, signal);
      const { logLines } = connection;
      if (logLines > 0) report(`ignored ${logLines} messages that are none of the protocol's`);
      return said;
    } catch (error) {
      const { asked, logLines } = connection;
      throw explainFailure(error, { source: url, asked, hasHeaders: headers.size > 0 }, logLines);
    } finally {
      onTransport(channel.transport);
      report('ending the session');
      await channel.end();
    }
  };

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
  const { timeout, labels } = request;
  const headers = labels.secrets;
  let transport: HttpChannel['transport'] = 'http';
  const onTransport = (found: HttpChannel['transport']): void => {
    if (found === 'sse') transport = found;
  };
  supervision.report(`connecting to ${url}`);
  const answers = await askAllWays({
    source: url,
    given: { variables: new Map(), arguments: [] },
    modes: [],
    timeout,
    startOnce: makeStart({ url, headers, timeout, onTransport }, supervision),
    readTransport: () => transport,
    ...supervision,
  }).catch((error: unknown) => {
    throw error instanceof CaptureError ? new CaptureError(hideHeaders(error.problems, headers)) : error;
  });
  const configurations = answers.configurations.map((way) => ({ ...way, note: hideSecrets(way.note, headers) }));
  const pages = answers.pages.map((page) => ({ ...page, refused: hideSecrets(page.refused, headers) }));
  // What nests too deep to be kept is too deep to be searched.
  const refusals = [answers.results, ...configurations.map(({ results }) => results)]
    .filter((results) => results !== null)
    .flatMap((results) => findRefusals(results, url));
  if (refusals.length > 0) throw new CaptureError(refusals);
  const repeated = findRepeatedHeaders({ ...answers, configurations, pages }, headers, url);
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
        capabilities: answers.capabilities,
        capturedAt: today,
        transport,
        client: CLIENT_LABEL,
        confinement: 'remote',
        variablesSet: [...headers.keys()],
        note: '',
      },
      offers: [],
      unstable: answers.unstable,
      configurations,
      pages,
      results: answers.results,
      facts: null,
      recipe: describeRecipe(request),
    },
    problems: hideHeaders(answers.problems, headers),
  };
}
