import { describe, expect, it } from 'vitest';
import { isForAppOnly, listHeaderParameters, readAudience, readPageUri } from '../../src/catalog/read-audience.ts';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';

const withMeta = (meta: Json): ToolDefinition => ({ name: 'show', _meta: meta });
const withVisibility = (visibility: Json): ToolDefinition => withMeta({ ui: { visibility } });

describe('readAudience', () => {
  it.each([
    [['app'], 'app'],
    [['model'], 'model'],
    [['model', 'app'], 'both'],
    [['app', 'robot'], 'app'],
  ] as const)('reads %j as %s', (visibility, audience) => {
    expect(readAudience(withVisibility([...visibility]))).toBe(audience);
  });

  it.each([[[]], ['app'], [null], [{ app: true }], [['robot']], [7]])(
    'takes what it can’t read, %j, for either',
    (visibility) => {
      expect(readAudience(withVisibility(visibility as Json))).toBe('both');
    },
  );

  it('takes a tool without any word of it for either', () => {
    for (const tool of [{ name: 'a' }, withMeta(null), withMeta([]), withMeta({ ui: 'app' })])
      expect(readAudience(tool)).toBe('both');
    expect(isForAppOnly(withVisibility(['app']))).toBe(true);
    expect(isForAppOnly(withVisibility(['model', 'app']))).toBe(false);
  });
});

describe('readPageUri', () => {
  it('reads either key, the nested one first', () => {
    expect(readPageUri(withMeta({ ui: { resourceUri: 'ui://a/b' } }))).toBe('ui://a/b');
    expect(readPageUri(withMeta({ 'ui/resourceUri': 'ui://c' }))).toBe('ui://c');
    expect(readPageUri(withMeta({ ui: { resourceUri: 'ui://a' }, 'ui/resourceUri': 'ui://c' }))).toBe('ui://a');
  });

  it('names no page where the resource is none of MCP Apps', () => {
    for (const uri of ['https://example.com/', '', 5, null, ['ui://a']])
      expect(readPageUri(withMeta({ ui: { resourceUri: uri } }))).toBeNull();
    expect(readPageUri({ name: 'a' })).toBeNull();
  });
});

const list = (inputSchema: Json) => listHeaderParameters({ name: 'run', inputSchema });
const property = (schema: Json) => list({ type: 'object', properties: { region: schema } });

describe('listHeaderParameters', () => {
  it('lists marked properties, nested ones too, in served order', () => {
    const found = list({
      type: 'object',
      properties: {
        'a/b': { type: 'string', 'x-mcp-header': 'Region' },
        inner: { type: 'object', properties: { on: { type: 'boolean', 'x-mcp-header': 'On' } } },
        size: { type: 'integer', 'x-mcp-header': 'Size' },
      },
    });
    expect(found.map(({ pointer, header, isValid }) => [pointer, header, isValid])).toEqual([
      ['/inputSchema/properties/a~1b', 'Region', true],
      ['/inputSchema/properties/inner/properties/on', 'On', true],
      ['/inputSchema/properties/size', 'Size', true],
    ]);
  });

  it.each<[string, Json]>([
    ['no text', { type: 'string', 'x-mcp-header': true }],
    ['empty', { type: 'string', 'x-mcp-header': '' }],
    ['a space', { type: 'string', 'x-mcp-header': 'My Region' }],
    ['a line break', { type: 'string', 'x-mcp-header': 'Region\r\nX: y' }],
    ['a colon', { type: 'string', 'x-mcp-header': 'Region:' }],
    ['no ASCII', { type: 'string', 'x-mcp-header': 'Régión' }],
    ['a number', { type: 'number', 'x-mcp-header': 'Region' }],
    ['an object', { type: 'object', 'x-mcp-header': 'Region' }],
    ['no type', { 'x-mcp-header': 'Region' }],
    ['a union of types', { type: ['string', 'null'], 'x-mcp-header': 'Region' }],
  ])('finds %s not valid', (_, schema) => {
    const [found] = property(schema);
    expect(found?.isValid).toBe(false);
    expect(found?.fault).toMatch(/^(is|stands)/);
  });

  it.each<[string, Json]>([
    ['the root', { type: 'object', 'x-mcp-header': 'Root' }],
    ['items', { properties: { a: { type: 'array', items: { type: 'string', 'x-mcp-header': 'A' } } } }],
    ['a branch', { anyOf: [{ properties: { a: { type: 'string', 'x-mcp-header': 'A' } } }] }],
    ['a condition', { if: { properties: { a: { type: 'string', 'x-mcp-header': 'A' } } } }],
    ['a definition', { $defs: { a: { type: 'string', 'x-mcp-header': 'A' } }, properties: {} }],
    ['a pattern', { patternProperties: { '^a': { type: 'string', 'x-mcp-header': 'A' } } }],
  ])('finds a mark at %s not valid', (_, schema) => {
    expect(list(schema).map(({ isValid }) => isValid)).toEqual([false]);
  });

  it('finds each of two headers that differ in case alone not valid', () => {
    const found = list({
      properties: { a: { type: 'string', 'x-mcp-header': 'Id' }, b: { type: 'string', 'x-mcp-header': 'ID' } },
    });
    expect(found.map(({ isValid }) => isValid)).toEqual([false, false]);
  });

  it('takes neither a parameter of that name nor a value for a mark', () => {
    expect(
      list({
        properties: { 'x-mcp-header': { type: 'string' }, a: { default: { 'x-mcp-header': 'A' } } },
      }),
    ).toEqual([]);
    for (const schema of [null, [], 'x-mcp-header', { properties: ['x'] }]) expect(list(schema)).toEqual([]);
  });

  it('stays quick on deep and wide schemas', () => {
    let schema: Json = { type: 'string', 'x-mcp-header': 'Deep' };
    for (let i = 0; i < 100_000; i += 1) schema = { properties: { a: schema }, 'x-mcp-header': 'a' };
    expect(list(schema).length).toBeLessThanOrEqual(200);
    const wide = Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`p${i}`, { type: 'string' }]));
    expect(list({ properties: wide })).toEqual([]);
  });
});
