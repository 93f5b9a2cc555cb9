import { describe, expect, it } from 'vitest';
import { readToolsOfValue } from '../../../src/catalog/forms/index.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';

const box = { name: 'drop_box', description: 'Drops a box for good.', inputSchema: { type: 'object' } };
const other = { name: 'list_boxes', description: 'Lists boxes.', inputSchema: { type: 'object', properties: {} } };
const plain = { name: box.name, description: box.description };

const read = (value: Json) => readToolsOfValue(value, 'x');
const codes = (value: Json): string[] => read(value).problems.map(({ code }) => code);
const summary = (value: Json) =>
  read(value).lists.map(({ server, elements }) => [server, elements.map((each) => (each.value as typeof box).name)]);

describe('JSON within a text', () => {
  const list = { tools: [other, box] };
  const answer = JSON.stringify({ jsonrpc: '2.0', id: 1, result: list });
  const names = [other.name, box.name];

  it.each<[string, Json]>([
    ['of a tool call', { content: [{ type: 'text', text: JSON.stringify(list) }] }],
    ['of a tool call, after a few words', { content: [{ type: 'text', text: `The tools:\n${JSON.stringify(list)}` }] }],
    ['a tool a text', { content: [other, box].map((tool) => ({ type: 'text', text: JSON.stringify(tool) })) }],
    ['twice', JSON.stringify(JSON.stringify(list))],
    ['of an HTTP answer', { statusCode: 200, body: answer }],
    [
      'of a recording',
      { log: { entries: [{ response: { content: { mimeType: 'application/json', text: answer } } }] } },
    ],
    ['of events in a recording', { log: { entries: [{ response: { content: { text: `data: ${answer}\n\n` } } }] } }],
    ['in base64', { log: { entries: [{ response: { content: { encoding: 'base64', text: btoa(answer) } } }] } }],
    ['of a history', [{ request: '{"method":"tools/list","params":{}}', response: JSON.stringify(list) }]],
    ['and beside it as JSON', { content: [{ type: 'text', text: JSON.stringify(list) }], structuredContent: list }],
  ])('%s', (_, value) => {
    expect(summary(value).map(([, tools]) => tools)).toEqual([names]);
    expect(codes(value)).toContain('form-translated');
  });

  it('is told where it says something else than the JSON beside it', () => {
    const value = { content: [{ type: 'text', text: JSON.stringify(list) }], structuredContent: { tools: [box, box] } };
    expect(codes(value)).toEqual(['rival-lists']);
  });

  it('tells its keys that occur twice', () => {
    expect(codes({ content: [{ type: 'text', text: '{"tools":[{"name":"a","name":"b"}]}' }] })).toContain(
      'duplicate-key',
    );
  });

  it('nests as deep as it likes, in linear time', () => {
    let value: Json = list;
    for (let i = 0; i < 14; i += 1) value = { text: JSON.stringify(value) };
    const started = performance.now();
    expect(summary(value)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('what says that a list goes on, where MCP has no such place', () => {
  it.each<[string, Json]>([
    ['beside the result', { jsonrpc: '2.0', id: 1, result: { tools: [box] }, nextCursor: '2' }],
    ['in _meta', { tools: [box], _meta: { nextCursor: '2' } }],
    ['a flag', { data: { tools: [box] }, hasMore: true }],
    ['pages of an API', { tools: [box], pagination: { next: 2 } }],
  ])('%s', (_, value) => {
    expect(codes(value)).toEqual(['maybe-more']);
  });

  it('no flag, and an end that is spelt out', () => {
    expect(codes({ tools: [box], nextCursor: null, has_more: false, next: null })).toEqual([]);
  });

  it('another list beside the tools', () => {
    expect(codes({ tools: [box], admin_tools: [other], prompts: [{ ...plain, arguments: [{ name: 'a' }] }] })).toEqual([
      'other-list',
    ]);
  });
});
