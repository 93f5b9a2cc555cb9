import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { diffTexts } from '../../../src/capture/unstable/diff-texts.ts';
import { findUnstable } from '../../../src/capture/unstable/find-unstable.ts';
import { findEchoes, varyText, varyValue } from '../../../src/capture/unstable/vary-value.ts';

const now = new Date('2026-11-21T12:00:00Z');
const makeResults = (tools: Json) => ({
  initialize: {},
  'server/discover': null,
  'tools/list': [{ tools }],
  'resources/list': [],
  'resources/templates/list': [],
  'prompts/list': [],
});
const find = (first: Json, second: Json, folders: string[] = [], varied: Record<string, string> = {}) =>
  findUnstable(
    makeResults(first),
    makeResults(second),
    { folders, varied: new Map(Object.entries(varied)), now },
    () => undefined,
  );

describe('two texts', () => {
  it.each<[string, string, string[]]>([
    ['notes_flbzk0', 'notes_tcpoy0', ['flbzk0']],
    ['a aa1 b bb2 c', 'a xx1 b yy2 c', ['aa1', 'bb2']],
    ['runs on port 4312.', 'runs on port 1.', ['4312']],
    ['one two', 'one and two', ['two']],
    ['same', 'same', []],
  ])('%j and %j differ in whole words', (text, other, parts) => {
    expect(diffTexts(text, other).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });
});

describe('two captures', () => {
  it('of a server that names the day differ on another day only, and are told so', async () => {
    const tools = [{ name: 'a', description: 'Today is November 21, 2026 (2026-11-21). Since 2024-01-01.' }];
    expect((await find(tools, tools)).places.map(({ start, end, reason }) => [start, end, reason])).toEqual([
      [9, 26, 'clock'],
      [28, 38, 'clock'],
    ]);
  });

  it('count the day of the week to the day that follows it', async () => {
    const tools = [{ name: 'a', description: 'Today is Saturday 2026-11-21 12:00:08, not Saturday last.' }];
    expect((await find(tools, tools)).places.map(({ start, end, reason }) => [start, end, reason])).toEqual([
      [9, 37, 'clock'],
    ]);
  });

  it('tell a text whose words alone come in another order from one that has others', async () => {
    const [first, second] = [{ d: 'May run: pwd, ls, cat.' }, { d: 'May run: ls, pwd, cat.' }];
    expect((await find([first], [second])).places).toEqual([
      { path: '/tools~1list/0/tools/0/d', start: null, end: null, reason: 'order', of: '' },
    ]);
    const places = (await find([first], [{ d: 'May run: ls, rm, cat.' }])).places;
    expect(places.map(({ reason }) => reason)).toContain('random');
  });

  it('differ in numbers by the clock or at random', async () => {
    const [first, second] = [
      { a: 1_795_262_400, b: 7, c: true },
      { a: 1_795_262_401, b: 8, c: true },
    ];
    expect((await find([first], [second])).places.map(({ path, start, reason }) => [path, start, reason])).toEqual([
      ['/tools~1list/0/tools/0/a', null, 'clock'],
      ['/tools~1list/0/tools/0/b', null, 'random'],
    ]);
  });

  it('blame the folder, or a variable that was varied, only for what they explain', async () => {
    const [first, second] = ['for AC1 in /tmp/t-aa/home; e.g. AC1', 'for AC2 in /tmp/t-bb/home; e.g. AC1'];
    expect((await find([{ d: first }], [{ d: second }], ['/tmp/t-aa'], { AC1: 'ID' })).places).toEqual([
      { path: '/tools~1list/0/tools/0/d', start: 4, end: 7, reason: 'echo', of: 'ID' },
      { path: '/tools~1list/0/tools/0/d', start: 11, end: 20, reason: 'folder', of: '' },
    ]);
  });

  it('pair tools that come in another order by their names', async () => {
    const [a, b] = [
      { name: 'a', x: 'q1' },
      { name: 'b', x: 'q2' },
    ];
    expect((await find([a, b], [b, { ...a, x: 'q3' }])).places.map(({ path, reason }) => [path, reason])).toEqual([
      ['/tools~1list/0/tools', 'order'],
      ['/tools~1list/0/tools/0/x', 'random'],
    ]);
  });

  it.each<[string, Json, Json]>([
    ['more tools', [{ name: 'a' }], [{ name: 'a' }, { name: 'b' }]],
    ['other keys', [{ name: 'a', x: 1 }], [{ name: 'a', y: 1 }]],
    ['another key', [{ name: 'a' }], [{ name: 'a', y: 1 }]],
    ['another kind of value', [{ name: 'a', x: {} }], [{ name: 'a', x: [] }]],
    ['no text any more', [{ name: 'a', x: 'x' }], [{ name: 'a', x: 1 }]],
    ['a long text that is all another', [{ name: 'a', x: 'x'.repeat(200) }], [{ name: 'a', x: 'y'.repeat(200) }]],
  ])('with %s are left as different', async (_, first, second) => {
    const { places, beyond } = await find(first, second);
    expect(places).toEqual([]);
    expect(beyond).toHaveLength(1);
  });

  it('may hold keys that mean something to JavaScript', async () => {
    const make = (value: number): Json => JSON.parse(`[{"__proto__":{"constructor":${value}}}]`) as Json;
    expect((await find(make(1), make(2))).places.map(({ path }) => path)).toEqual([
      '/tools~1list/0/tools/0/__proto__/constructor',
    ]);
  });
});

describe('a value that is repeated', () => {
  it.each([
    ['AC00000000', 'AC00000001'],
    ['made-up', 'made-uq'],
    ['http://127.0.0.1:9', 'http://127.0.0.1:8'],
    ['nobody@example.com', 'oobody@example.com'],
    ['0000ffff', '0000fffe'],
  ])('is varied in its form: %s, %s', (value, other) => {
    expect(varyValue(value)).toBe(other);
  });

  it('is varied where it may be no accident, also in parts of values and arguments', () => {
    const variables = new Map(
      Object.entries({ A: 'true', B: 'x', C: 'made-up', D: 'elsewhere', E: 'say "hi"', F: 'https://AC000000.example' }),
    );
    const given = { variables, arguments: ['SK000000:secret00', '--services', 'made-up'] };
    const answers = JSON.stringify(['true x made-up', 'say "hi"', 'AC000000 and SK000000', '--services']);
    const echoes = findEchoes(given, answers);
    expect(Object.fromEntries(echoes)).toEqual({
      'made-up': 'C',
      'say "hi"': 'E',
      AC000000: 'F',
      SK000000: 'arguments',
    });
    expect(varyText('SK000000:AC000000:SK000000:secret00', echoes)).toBe('SK000001:AC000001:SK000001:secret00');
  });
});
