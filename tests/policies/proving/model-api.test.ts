import { createParser } from 'eventsource-parser';
import { describe, expect, it } from 'vitest';
import type { PolicyCall } from '../../../src/policies/proving/define-proof.ts';
import { startModelApi, type ModelScript } from '../../../src/policies/proving/model-api.ts';

type Json = Record<string, unknown>;

/** How a client of one API speaks. */
interface Client {
  readonly name: string;
  readonly path: string;
  readonly streamPath: string;
  /** A request after the results that came so far, with their ids. */
  readonly ask: (results: readonly { readonly id: string; readonly text: string }[], tools: readonly string[]) => Json;
  /** The id, name and arguments of the call in an answer; null where it is a text. */
  readonly readCall: (answer: Json) => { id: string; name: string; args: unknown } | null;
  /** The whole answer of a stream. */
  readonly join: (events: readonly Json[]) => Json;
}

const first = (value: unknown): Json => (value as Json[])[0] ?? {};
const inner = (value: Json, key: string): Json => (value[key] ?? {}) as Json;
const parse = (value: unknown): unknown => JSON.parse(value as string);

const clients: readonly Client[] = [
  {
    name: 'Anthropic Messages',
    path: '/v1/messages?beta=true',
    streamPath: '/v1/messages?beta=true',
    ask: (results, tools) => ({
      model: 'm',
      tools: tools.map((name) => ({ name, input_schema: {} })),
      messages: results.map(({ id, text }) => ({
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: id, content: [{ type: 'text', text }] }],
      })),
    }),
    readCall: ({ content }) => {
      const { type, id, name, input } = first(content);
      return type === 'tool_use' ? { id: id as string, name: name as string, args: input } : null;
    },
    join: (events) => {
      const start = inner(events.find(({ type }) => type === 'content_block_start') ?? {}, 'content_block');
      const delta = inner(events.find(({ type }) => type === 'content_block_delta') ?? {}, 'delta');
      const input = delta['type'] === 'input_json_delta' ? parse(delta['partial_json']) : undefined;
      return { content: [{ ...start, input }] };
    },
  },
  {
    name: 'OpenAI Chat Completions',
    path: '/v1/chat/completions',
    streamPath: '/v1/chat/completions',
    ask: (results, tools) => ({
      model: 'm',
      tools: tools.map((name) => ({ type: 'function', function: { name } })),
      messages: results.map(({ id, text }) => ({ role: 'tool', tool_call_id: id, content: text })),
    }),
    readCall: ({ choices }) => {
      const { tool_calls: calls } = inner(first(choices), 'message');
      if (calls === undefined) return null;
      const { id, function: called } = first(calls) as { id: string; function: { name: string; arguments: string } };
      return { id, name: called.name, args: parse(called.arguments) };
    },
    join: (events) => ({ choices: [{ message: first(events[0]?.['choices'])['delta'] }] }),
  },
  {
    name: 'OpenAI Responses',
    path: '/v1/responses',
    streamPath: '/v1/responses',
    ask: (results, tools) => ({
      model: 'm',
      tools: [
        { type: 'namespace', name: 'group', tools: tools.map((name) => ({ type: 'function', name })) },
        { type: 'web_search' },
      ],
      input: results.map(({ id, text }) => ({ type: 'function_call_output', call_id: id, output: text })),
    }),
    readCall: ({ output }) => {
      const item = first(output);
      if (item['type'] !== 'function_call') return null;
      return { id: item['call_id'] as string, name: item['name'] as string, args: parse(item['arguments']) };
    },
    join: (events) => inner(events.find(({ type }) => type === 'response.completed') ?? {}, 'response'),
  },
  {
    name: 'Gemini',
    path: '/v1beta/models/m:generateContent',
    streamPath: '/v1beta/models/m:streamGenerateContent?alt=sse',
    ask: (results, tools) => ({
      tools: [{ functionDeclarations: tools.map((name) => ({ name })) }],
      contents: results.map(({ text }) => ({
        role: 'user',
        // Without an id, as older clients send it.
        parts: [{ functionResponse: { name: 'x', response: { output: text } } }],
      })),
    }),
    readCall: ({ candidates }) => {
      const { functionCall } = first(inner(first(candidates), 'content')['parts']);
      if (functionCall === undefined) return null;
      const { id, name, args } = functionCall as Json;
      return { id: id as string, name: name as string, args };
    },
    join: (events) => events[0] ?? {},
  },
];

async function post(url: string, body: Json): Promise<Json> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as Json;
}

async function postStreamed(url: string, body: Json): Promise<Json[]> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ ...body, stream: true }) });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events: Json[] = [];
  const parser = createParser({ onEvent: ({ data }) => data !== '[DONE]' && events.push(parse(data) as Json) });
  parser.feed(await response.text());
  return events;
}

const calls: ModelScript['calls'] = [
  { name: 'one', arguments: { a: 1 } },
  { name: 'two', arguments: {} },
  (offered) => ({ name: offered.find(({ name }) => name.startsWith('t'))?.name ?? '', arguments: { a: 1 } }),
];

describe.each(clients.map((client) => [client.name, client] as const))('%s', (_, client) => {
  it.each([false, true])('is made to call, one a turn (streamed: %s)', async (isStreamed) => {
    const received: PolicyCall[] = [];
    const api = await startModelApi({ calls, readReceived: () => Promise.resolve(received) });
    const turn = async (body: Json) =>
      client.readCall(
        isStreamed
          ? client.join(await postStreamed(`${api.url}${client.streamPath}`, body))
          : await post(`${api.url}${client.path}`, body),
      );
    try {
      const results: { id: string; text: string }[] = [];
      const made: unknown[] = [];
      for (let call = await turn(client.ask(results, ['one', 'two'])); call !== null;) {
        made.push([call.name, call.args]);
        if (call.name === 'one') received.push({ tool: 'one', arguments: { a: 1 } });
        results.push({ id: call.id, text: `result of ${call.name}` });
        // Asked again, the model makes the same call again.
        call = await turn(client.ask(results, ['one', 'two']));
      }
      expect(made).toEqual([
        ['one', { a: 1 }],
        ['two', {}],
        ['two', { a: 1 }],
      ]);
      expect(api.readResults()).toEqual([
        { text: 'result of one', received: [{ tool: 'one', arguments: { a: 1 } }] },
        { text: 'result of two', received: [] },
        { text: 'result of two', received: [] },
      ]);
      const offered = api.listOffered().map(({ name, namespace }) => [namespace, name]);
      const isGrouped = client.name === 'OpenAI Responses';
      expect(offered).toEqual([
        [isGrouped ? 'group' : null, 'one'],
        [isGrouped ? 'group' : null, 'two'],
        ...(isGrouped ? [[null, 'web_search']] : []),
      ]);
    } finally {
      await api.stop();
    }
  });

  it('answers a text where no tool is offered, and leaves the calls as they were', async () => {
    const api = await startModelApi({ calls });
    try {
      const aside = { ...client.ask([], []), tools: [] };
      expect(client.readCall(await post(`${api.url}${client.path}`, aside))).toBe(null);
      expect(client.readCall(await post(`${api.url}${client.path}`, client.ask([], ['one'])))).toMatchObject({
        name: 'one',
      });
      expect(api.requests.map(({ isAside }) => isAside)).toEqual([true, false]);
      expect(api.readResults()).toEqual([null, null, null]);
    } finally {
      await api.stop();
    }
  });
});

it('gives up on a client that never answers a call', async () => {
  const api = await startModelApi({ calls });
  const client = clients[1];
  if (client === undefined) throw new Error('There is no such client.');
  try {
    const turns: boolean[] = [];
    for (let i = 0; i < 7; i += 1)
      turns.push(client.readCall(await post(`${api.url}${client.path}`, client.ask([], ['one']))) !== null);
    expect(turns).toEqual([true, true, true, true, true, false, false]);
  } finally {
    await api.stop();
  }
});

it('counts tokens, lists models, answers what it is told to, and 404 to the rest', async () => {
  const api = await startModelApi({
    calls,
    answerOther: (method, path) => (path === '/own' ? { method } : null),
  });
  try {
    expect(await post(`${api.url}/v1/messages/count_tokens`, {})).toEqual({ input_tokens: 10 });
    expect(await post(`${api.url}/v1beta/models/m:countTokens`, {})).toEqual({ totalTokens: 10 });
    expect(await (await fetch(`${api.url}/v1/models`)).json()).toMatchObject({ data: [{ id: 'prove' }] });
    expect(await post(`${api.url}/own`, {})).toEqual({ method: 'POST' });
    expect((await fetch(`${api.url}/v1/telemetry`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await fetch(`${api.url}/v1/messages`, { method: 'POST', body: '{' })).status).toBe(400);
  } finally {
    await api.stop();
  }
});
