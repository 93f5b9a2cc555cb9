import { describe, expect, it } from 'vitest';
import { readToolsOfText } from '../../../src/catalog/forms/index.ts';
import { readYaml } from '../../../src/catalog/forms/texts/yaml.ts';

const box = { name: 'drop_box', description: 'Drops a box for good.', inputSchema: { type: 'object' } };

describe('texts', () => {
  const text = (value: string) => readToolsOfText(value, 'x', [readYaml]);
  const names = (value: string): string[][] =>
    text(value).lists.map(({ elements }) => elements.map((each) => (each.value as typeof box).name));
  const answer = JSON.stringify({ jsonrpc: '2.0', id: 1, result: { tools: [box] } });

  it.each([
    [
      'lines before and after',
      `npm warn old\n[info] starting {"port": 1}\n${JSON.stringify({ tools: [box] }, null, 2)}\nbye [1]\n`,
    ],
    ['a fence of Markdown', `The tools:\n\n\`\`\`json\n${answer}\n\`\`\`\n`],
    ['a session, with what the client said', `{"jsonrpc":"2.0","id":1,"method":"tools/list"}\n${answer}\n`],
    [
      'a log with times',
      `2026-11-29T10:00:00Z [depot] [info] Message from server: ${answer} { metadata: undefined }\n`,
    ],
    ['events', `: ping\n\nevent: message\nid: 1\ndata: ${answer}\n\n`],
    [
      'an event over several lines, after headers',
      `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: {"tools":\r\ndata: [${JSON.stringify(box)}]}\r\n\r\n`,
    ],
    ['tools line by line', `${JSON.stringify(box)}\n`],
    ['YAML', 'servers:\n  - name: depot\n    tools:\n      - name: drop_box\n        description: Drops.\n'],
  ])('%s', (_, value) => {
    expect(names(value)).toEqual([['drop_box']]);
  });

  it.each([
    ['not JSON', 'not-json'],
    ['{"tools":[', 'not-json'],
    ['', 'empty-file'],
    ['a: &a [1]\nb: [*a, *a]\n', 'no-tool-list'],
    ['tools: !!js/function x\n', 'not-json'],
  ])('%s is refused in one record', (value, code) => {
    expect(text(value).lists).toEqual([]);
    expect(text(value).problems.filter(({ level }) => level === 'error')).toMatchObject([{ code }]);
  });

  it('keys that occur twice are told with their place', () => {
    const twice = '{"tools":[{"name":"a","name":"b","description":"Lists."}]}';
    expect(text(twice).problems).toMatchObject([{ code: 'duplicate-key', level: 'warning', path: '/tools/0/name' }]);
    expect(text(`x\n${twice}\n`).problems.map(({ code, path }) => [code, path])).toContainEqual([
      'duplicate-key',
      '/tools/0/name',
    ]);
  });

  it('an alias can’t make a small YAML file huge', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]}, `.repeat(9)}*${'abcdefgh'[i]}]`),
    ].join('\n');
    const started = performance.now();
    expect(text(bomb).lists).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
