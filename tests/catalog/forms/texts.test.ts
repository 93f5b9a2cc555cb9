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

  const two = [box, { ...box, name: 'list_boxes' }];
  const whole = JSON.stringify({ tools: two });

  it.each([
    [
      'comments and trailing commas',
      `// all\n{ /* x */ "tools": [${two.map((tool) => `${JSON.stringify(tool)}, // one`).join('\n')}\n], }`,
    ],
    ['trailing commas on one line', `{"tools":[${two.map((tool) => JSON.stringify(tool)).join(',')},],}`],
    [
      'trailing commas among other lines',
      `> start\n{"tools":[${two.map((tool) => JSON.stringify(tool)).join(',')},]}\n`,
    ],
    ['NaN', whole.replaceAll('"type":"object"', '"type":"object","maximum":NaN,"minimum":-Infinity')],
    ['what Python prints', whole.replaceAll('"', "'").replaceAll("'type'", "'x': None, 'y': True, 'type'")],
    ['bare keys', whole.replaceAll(/"(\w+)":/g, '$1:')],
    ['values on one line', two.map((tool) => JSON.stringify(tool)).join(' ')],
    [
      'several documents of YAML',
      'tools:\n  - name: drop_box\n    description: Drops.\n---\ntools:\n  - name: list_boxes\n    description: Lists.\n',
    ],
  ])('both tools of a text with %s', (_, value) => {
    expect(names(value)).toEqual([['drop_box', 'list_boxes']]);
  });

  it('what a comment or a comma is in a string stays', () => {
    const description = 'See https://depot.example/*,] // or \\" ,}';
    const value = `{"tools":[{"name":"drop_box","description":${JSON.stringify(description)}},],}`;
    expect(text(value).lists[0]?.elements[0]?.value).toEqual({ name: 'drop_box', description });
  });

  it.each([
    ['one line', whole.slice(0, -20)],
    ['many lines', JSON.stringify({ tools: two }, null, 2).slice(0, -40)],
    ['after a log', `[info] {port}\n${whole.slice(0, -20)}`],
    ['an event', `event: message\ndata: ${whole.slice(0, -20)}`],
  ])('what is cut off is not read in part: %s', (_, value) => {
    expect(text(value).lists).toEqual([]);
    expect(text(value).problems).toMatchObject([
      { code: 'not-json', message: expect.stringContaining('cut off') as string },
    ]);
  });

  it.each([
    ['lines', `${JSON.stringify(box)}\n${JSON.stringify(two[1]).slice(0, -9)}\n`],
    ['events', `data: {"a": \n\ndata: ${JSON.stringify({ tools: [box] })}\n\n`],
  ])('what is cut off beside what is whole is told: %s', (_, value) => {
    expect(names(value)).toEqual([['drop_box']]);
    expect(text(value).problems.map(({ code }) => code)).toContain('broken-json');
  });

  it('a page of HTML is told as one, whatever its scripts hold', () => {
    const page = '<!DOCTYPE html>\n<html><script>var x = {"tools":[]};</script></html>';
    expect(text(page)).toMatchObject({
      lists: [],
      problems: [{ code: 'not-json', message: expect.stringContaining('HTML') as string }],
    });
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
