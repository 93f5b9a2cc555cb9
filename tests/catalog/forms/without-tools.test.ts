import { describe, expect, it } from 'vitest';
import { readToolsOfValue } from '../../../src/catalog/forms/index.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';

const box = { name: 'drop_box', description: 'Drops a box for good.', inputSchema: { type: 'object' } };
const other = { name: 'list_boxes', description: 'Lists boxes.', inputSchema: { type: 'object', properties: {} } };

const read = (value: Json) => readToolsOfValue(value, 'x');
const codes = (value: Json): string[] => read(value).problems.map(({ code }) => code);
const summary = (value: Json) =>
  read(value).lists.map(({ server, elements }) => [server, elements.map((each) => (each.value as typeof box).name)]);

describe('nothing is read as a tool that is none', () => {
  it.each<[string, Json, string]>([
    ['names alone', ['a', 'b'], 'names-only'],
    [
      'names of a registry',
      { name: 'depot', tools: ['a', 'b'], env_vars: [{ name: 'KEY', description: 'A key.' }] },
      'names-only',
    ],
    ['a dynamic card', { name: 'depot', tools: ['dynamic'] }, 'dynamic-card'],
    ['an error', { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'No such method' } }, 'error-answer'],
    ['an error of an API', { success: false, error: 'No key' }, 'error-answer'],
    ['a request', { jsonrpc: '2.0', id: 1, method: 'tools/list' }, 'request-only'],
    ['prompts', { prompts: [{ name: 'p', description: 'Asks.', arguments: [{ name: 'a' }] }] }, 'no-tool-list'],
    [
      'a workflow',
      { name: 'CI', on: { workflow_dispatch: { inputs: { v: { description: 'V' } } } }, jobs: {} },
      'no-tool-list',
    ],
    ['hints of a model', { params: { hints: [{ name: 'm' }] } }, 'no-tool-list'],
    ['a schema', { type: 'object', properties: { a: { type: 'string', description: 'A.' } } }, 'no-tool-list'],
    ['lines of a log', [{ level: 30, name: 'depot', msg: 'started' }], 'no-tool-list'],
    ['a number', 7, 'no-tool-list'],
    ['nothing', {}, 'no-tool-list'],
  ])('%s', (_, value, code) => {
    expect(read(value).lists).toEqual([]);
    expect(read(value).problems).toMatchObject([{ code, level: 'error' }]);
  });

  it('and the message of an error is told', () => {
    const error = { jsonrpc: '2.0', id: 1, error: { code: -1, message: 'Log in first' } };
    expect(read(error).problems[0]?.message).toContain('Log in first');
  });

  it('of two lists that nothing tells apart, both are named', () => {
    const { lists, problems } = read({ report: { old_tools: [box], new_tools: [other] } });
    expect(lists).toEqual([]);
    expect(problems[0]?.message).toContain('/report/old_tools and /report/new_tools');
  });

  it('of two lists, the one with more tools is read, and the other named', () => {
    const value = { report: { old_tools: [box], new_tools: [other, box] } };
    expect(summary(value)).toEqual([[null, ['list_boxes', 'drop_box']]]);
    expect(read(value).problems[0]?.message).toContain('/report/old_tools');
  });

  it('an empty list, and one that is null, are lists without tools', () => {
    for (const [value, code] of [
      [[], 'empty-list'],
      [{ tools: [] }, 'empty-list'],
      [{ tools: null }, 'null-list'],
      [{ tools: {} }, 'empty-list'],
    ] as [Json, string][]) {
      expect(summary(value)).toEqual([[null, []]]);
      expect(codes(value)).toEqual([code]);
    }
    expect(read({ tools: null }).lists[0]?.pages).toEqual([{ tools: [] }]);
  });
});
