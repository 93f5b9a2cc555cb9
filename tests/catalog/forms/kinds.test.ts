import { describe, expect, it } from 'vitest';
import { readToolsOfValue } from '../../../src/catalog/forms/index.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';

const schema = { type: 'object', properties: { id: { type: 'string', description: 'The box.' } } };
const box = { name: 'drop_box', description: 'Drops a box for good.', inputSchema: schema };
const other = { name: 'list_boxes', description: 'Lists boxes.', inputSchema: { type: 'object', properties: {} } };
const plain = { name: box.name, description: box.description };

const read = (value: Json) => readToolsOfValue(value, 'x');
const codes = (value: Json): string[] => read(value).problems.map(({ code }) => code);
const summary = (value: Json) =>
  read(value).lists.map(({ server, elements }) => [server, elements.map((each) => (each.value as typeof box).name)]);
const only = (value: Json): Json | undefined => read(value).lists[0]?.elements[0]?.value;

describe('one tool, however it is spelt, becomes the same definition', () => {
  it.each<[string, Json]>([
    ['flat, of OpenAI', { type: 'function', ...plain, parameters: schema }],
    ['wrapped, of OpenAI', { type: 'function', function: { ...plain, parameters: schema } }],
    ['of Anthropic', { ...plain, input_schema: schema }],
    ['of Bedrock', { toolSpec: { ...plain, inputSchema: { json: schema } } }],
    ['of Gemini', { ...plain, parametersJsonSchema: schema }],
    ['of LangChain, with a schema', { ...plain, args_schema: schema }],
    ['of LangChain, with bare arguments', { ...plain, args: schema.properties }],
    ['with a schema as text', { ...plain, inputSchema: JSON.stringify(schema) }],
    ['of the AI SDK', { ...plain, inputSchema: { jsonSchema: schema } }],
    ['with a list of arguments', { ...plain, arguments: [{ name: 'id', type: 'string', desc: 'The box.' }] }],
    ['with options of a command', { ...plain, option: [{ name: '--id', type: 'str', description: 'The box.' }] }],
    ['of a report', { tool_name: plain.name, tool_description: plain.description, inputSchema: schema }],
    ['of a search', { score: 0.5, tool: box }],
  ])('%s', (_, tool) => {
    expect(only([tool])).toEqual(box);
    expect(codes([tool])).toContain('form-translated');
  });

  it('with types in capitals, in lists and below', () => {
    const parameters = {
      type: 'OBJECT',
      properties: { type: { type: 'ARRAY', items: { type: 'STRING', enum: ['STRING'] } } },
    };
    expect(only({ tools: [{ function_declarations: [{ ...plain, parameters }] }] })).toEqual({
      ...plain,
      inputSchema: {
        type: 'object',
        properties: { type: { type: 'array', items: { type: 'string', enum: ['STRING'] } } },
      },
    });
  });

  it('with hints in snake case, beside annotations, or as metadata of a command', () => {
    const annotations = { readOnlyHint: false, destructiveHint: true };
    const snake = { read_only_hint: false, destructive_hint: true };
    const metadata = { destructive: { value: true, description: '…' }, readOnly: { value: false } };
    for (const tool of [
      { ...box, annotations: snake },
      { ...box, ...snake },
      { ...box, ...annotations },
    ])
      expect(only([tool])).toEqual({ ...box, annotations });
    expect(only([{ ...box, metadata }])).toMatchObject({ annotations });
  });

  it('and is the very same value where it was MCP’s own', () => {
    const tool = { ...box, annotations: { readOnlyHint: true }, 'x-own': [1] };
    expect(only([tool])).toBe(tool);
    expect(codes([tool])).toEqual([]);
  });

  it('says which parameters are required as far as the list does', () => {
    const list = [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'int', optional: true },
    ];
    expect(only([{ ...plain, arguments: list }])).toMatchObject({ inputSchema: { required: ['a'] } });
    const flags = [
      { name: 'a', required: true },
      { name: 'b', required: null },
    ];
    expect(only([{ ...plain, option: flags }])).toMatchObject({ inputSchema: { required: ['a'] } });
  });
});

describe('lists are found', () => {
  const answer = (tools: Json, more: { [key: string]: Json } = {}): Json => ({
    jsonrpc: '2.0',
    id: 1,
    result: { tools, ...more },
  });
  const hello = (name: string): Json => ({
    jsonrpc: '2.0',
    id: 0,
    result: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name, version: '1' } },
  });

  it.each<[string, Json]>([
    ['in data', { success: true, data: { tools: [box] } }],
    ['in a response', { response: [box] }],
    ['in a result beside success', { success: true, error: null, result: [box] }],
    ['far down', { status: 'ok', payload: { page: { entries: [{ kind: 'x', body: { tools: [box] } }] } } }],
    ['in a request to a model', { model: 'm', messages: [{ role: 'user', content: 'hi' }], tools: [box] }],
    ['in toolConfig', { toolConfig: { tools: [{ toolSpec: { ...plain, inputSchema: { json: schema } } }] } }],
    ['as functions', { functions: [{ ...plain, parameters: schema }] }],
    ['in a map by name', { tools: { drop_box: { description: plain.description, inputSchema: schema } } }],
    ['beside prompts and resources', { prompts: [{ name: 'p', description: 'Asks.', arguments: [] }], tools: [box] }],
    ['beside names alone', { tools: ['drop_box'], _meta: { x: { tool_definitions: [box] } } }],
    ['after messages of a session', [{ jsonrpc: '2.0', id: 1, method: 'tools/list' }, answer([box])]],
    [
      'in a log of messages',
      [
        { dir: 'in', ts: 1, message: { jsonrpc: '2.0', id: 1, method: 'tools/list' } },
        { dir: 'out', ts: 2, message: answer([box]) },
      ],
    ],
  ])('%s', (_, value) => {
    expect(summary(value).map(([, names]) => names)).toEqual([['drop_box']]);
  });

  it('by server, named by whatever names it', () => {
    const both = [
      ['depot', ['drop_box']],
      ['shop', ['list_boxes']],
    ];
    for (const value of [
      { depot: { tools: [box] }, shop: { tools: [other] } },
      { depot: [box], shop: [other] },
      { mcpServers: { depot: { tools: [box] }, shop: { tools: [other] } } },
      { servers: { depot: { tools: [box] } }, remote_servers: { shop: { tools: [other] } } },
      {
        servers: [
          { name: 'depot', tools: [box] },
          { name: 'shop', description: 'Sells.', tools: [other] },
        ],
      },
      [
        { type: 'mcp_list_tools', server_label: 'depot', tools: [box] },
        { type: 'mcp_list_tools', server_label: 'shop', tools: [other] },
      ],
      {
        '/home/mcp.json': {
          path: '/home/mcp.json',
          servers: [
            { name: 'depot', error: null, signature: { tools: [box], prompts: [] } },
            { name: 'shop', signature: { tools: [other] } },
          ],
        },
      },
      [hello('depot'), answer([box]), hello('shop'), answer([other])],
      {
        tools: [
          { ...box, server: 'depot' },
          { ...other, server: 'shop' },
        ],
      },
    ] as Json[])
      expect(summary(value)).toEqual(both);
  });

  it('in order of the file, where one list holds several servers', () => {
    const tools = [
      { ...box, server: 'a' },
      { ...other, server: 'b' },
      { ...box, server: 'a' },
    ];
    const orders = read({ tools }).lists.map(({ elements }) => elements.map(({ order }) => order));
    expect(orders).toEqual([[0, 2], [1]]);
  });

  it('page by page, and open where the last names another', () => {
    const pages = [{ tools: [box], nextCursor: '2' }, { tools: [other] }];
    expect(summary(pages)).toEqual([[null, ['drop_box', 'list_boxes']]]);
    expect(read(pages).lists[0]?.pages).toEqual(pages);
    expect(codes(pages)).toEqual([]);
    for (const cursor of ['2', '', 5, false] as Json[])
      expect(codes({ tools: [box], nextCursor: cursor })).toEqual(['open-cursor']);
    expect(codes({ tools: [box], nextCursor: null })).toEqual([]);
  });

  it('once, where they were asked for again', () => {
    expect(summary([answer([box]), answer([box])])).toEqual([[null, ['drop_box']]]);
  });

  it('with commands as names, where names repeat', () => {
    const results = ['depot box list', 'depot shelf list'].map((command) => ({
      name: 'list',
      description: 'Lists.',
      command,
      option: [],
    }));
    expect(summary({ status: 200, results })).toEqual([[null, ['depot box list', 'depot shelf list']]]);
  });

  it('with pointers into the file', () => {
    const paths = (value: Json): string[] =>
      read(value).lists.flatMap(({ elements }) => elements.map(({ path }) => path));
    expect(paths({ 'a/b': { tools: [box] }, c: { tools: [other] } })).toEqual(['/a~1b/tools/0', '/c/tools/0']);
    expect(paths([answer([box])])).toEqual(['/0/result/tools/0']);
    expect(paths(box)).toEqual(['']);
  });
});
