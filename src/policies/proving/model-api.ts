import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readStream } from 'node:stream/consumers';
import type { PolicyCall } from './define-proof.ts';
import { anthropicMessages } from './model-dialects/anthropic-messages.ts';
import {
  spellCallId,
  type DialectReply,
  type JsonObject,
  type ModelAnswer,
  type ModelCall,
  type ModelRequest,
  type OfferedTool,
} from './model-dialects/dialect.ts';
import { gemini } from './model-dialects/gemini.ts';
import { openaiChat } from './model-dialects/openai-chat.ts';
import { openaiResponses } from './model-dialects/openai-responses.ts';

export type { ModelCall, ModelRequest, OfferedTool } from './model-dialects/dialect.ts';

/** How the model behaves. */
export interface ModelScript {
  /** Made one a turn, in order; a function picks among what the client offers in that turn. */
  readonly calls: readonly (ModelCall | ((offered: readonly OfferedTool[]) => ModelCall))[];
  /** What the recording server has received up to now: the session's own `readReceived`. */
  readonly readReceived?: () => Promise<readonly PolicyCall[]>;
  /** Whether a request is no turn of the agent but a title, a summary …; where not said, one that offers no tool. */
  readonly isAside?: (request: ModelRequest, body: JsonObject) => boolean;
  /** What such a request is answered. */
  readonly asideText?: string;
  /** Answers what is no request of a model; null for 404. Path without its query. */
  readonly answerOther?: (method: string, path: string) => unknown;
}

/** What became of a call, as the client told the model and as the recording server saw it. */
export interface CallResult {
  /** What the client answered the model. */
  readonly text: string;
  /** What reached the recording server between the turn of this call and the next. */
  readonly received: readonly PolicyCall[];
}

/** A model that runs. */
export interface ModelApi {
  /** `http://127.0.0.1:PORT`, no slash at its end. Paths may begin with anything: `/v1`, `/v1beta`, nothing. */
  readonly url: string;
  /** Requests of all kinds up to now, in order. */
  readonly requests: readonly {
    readonly path: string;
    readonly isAside: boolean;
    readonly offered: readonly OfferedTool[];
  }[];
  /** By position of the call; null where the client has never answered it. */
  readonly readResults: () => readonly (CallResult | null)[];
  /** Every tool that a turn of the agent has offered, in the order of first mention. */
  readonly listOffered: () => readonly OfferedTool[];
  readonly stop: () => Promise<void>;
}

const DIALECTS = [anthropicMessages, openaiChat, openaiResponses, gemini];

/** How often one call is made before the client is taken to have no answer for it. */
const MOST_ATTEMPTS = 5;

const MODEL = {
  id: 'prove',
  object: 'model',
  created: 0,
  owned_by: 'prove',
  name: 'models/prove',
  displayName: 'prove',
};

/** What vendors' APIs answer beside the model itself. */
function answerBeside(method: string, path: string): unknown {
  if (path.endsWith('/count_tokens')) return { input_tokens: 10 };
  if (path.endsWith(':countTokens')) return { totalTokens: 10 };
  if (method === 'GET' && /\/models(?:\/[^/]+)?$/.test(path))
    return path.endsWith('/models') ? { object: 'list', data: [MODEL], models: [MODEL], has_more: false } : MODEL;
  return null;
}

function sendReply(response: ServerResponse, reply: DialectReply): void {
  if ('body' in reply) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  for (const { name, data } of reply.events)
    response.write(`${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`);
  response.end(reply.end === undefined ? '' : `data: ${reply.end}\n\n`);
}

/**
 * Starts a stand-in for a model on the loopback. It speaks Anthropic Messages, OpenAI Chat Completions, OpenAI Responses
 * and Gemini, each streamed and not, and makes the calls one a turn: how many results stand in a request's conversation
 * decides which call is next; after the last one it answers a text. A client that doesn't offer a tool is called all the
 * same, and mostly answers with an error, which counts as the result.
 *
 * ```ts
 * const calls = session.calls.map(({ tool, arguments: args }) => ({ name: spell(tool), arguments: args }));
 * const api = await startModelApi({ calls, readReceived: session.readReceived });
 * try {
 *   await runProgram({ …, environment: { HOME: session.home, ANTHROPIC_BASE_URL: api.url } });
 *   return observeCalls(api, session, { spell, judge: ({ text }) => (text.includes('permission') ? 'asked' : 'refused') });
 * } finally {
 *   await api.stop();
 * }
 * ```
 */
export async function startModelApi(script: ModelScript): Promise<ModelApi> {
  const { calls, isAside = ({ offered }: ModelRequest) => offered.length === 0, asideText = 'Done.' } = script;
  const requests: ModelApi['requests'][number][] = [];
  const results: (CallResult | null)[] = calls.map(() => null);
  const attempts = calls.map(() => 0);
  let seen = 0;

  /** Keeps the results that a turn brings for the first time, and gives the position of the next call. */
  async function takeResults(request: ModelRequest): Promise<number> {
    const received = (await script.readReceived?.()) ?? [];
    let next = 0;
    for (const [position, { call, text }] of request.results.entries()) {
      const index = call ?? position;
      next = Math.max(next, index + 1);
      if (results[index] !== null) continue;
      results[index] = { text, received: received.slice(seen) };
      seen = received.length;
    }
    return next;
  }

  function chooseAnswer(next: number, offered: readonly OfferedTool[]): ModelAnswer {
    const chosen = calls[next];
    const tried = (attempts[next] ?? 0) + 1;
    attempts[next] = tried;
    if (chosen === undefined || tried > MOST_ATTEMPTS) return { kind: 'text', text: 'Done.' };
    return { kind: 'call', id: spellCallId(next), call: typeof chosen === 'function' ? chosen(offered) : chosen };
  }

  async function answerRequest(message: IncomingMessage): Promise<DialectReply | null> {
    const { method = '', url = '' } = message;
    const [path = ''] = url.split('?');
    const body = await readStream(message);
    const dialect = method === 'POST' ? DIALECTS.find((each) => each.path.test(path)) : undefined;
    if (dialect === undefined) {
      requests.push({ path, isAside: true, offered: [] });
      const answered = script.answerOther?.(method, path) ?? answerBeside(method, path);
      return answered === null ? null : { body: answered };
    }
    const parsed = JSON.parse(body) as JsonObject;
    const request = dialect.read(parsed, path);
    const aside = isAside(request, parsed);
    requests.push({ path, isAside: aside, offered: request.offered });
    if (aside) return dialect.write({ kind: 'text', text: asideText }, request);
    return dialect.write(chooseAnswer(await takeResults(request), request.offered), request);
  }

  const server = createServer((message, response) => {
    answerRequest(message).then(
      (reply) => {
        if (reply === null) response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
        else sendReply(response, reply);
      },
      (error: unknown) => {
        response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: String(error) }));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    readResults: () => [...results],
    listOffered: () => {
      const offered = requests.filter((request) => !request.isAside).flatMap((request) => request.offered);
      return [...new Map(offered.map((tool) => [JSON.stringify([tool.namespace, tool.name]), tool])).values()];
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
