import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { findUnstable } from '../../../src/capture/unstable/find-unstable.ts';
import { limitTurns } from '../../../src/capture/unstable/take-turns.ts';
import { measureProcessorPace } from '../../measure-pace.ts';

const makeResults = (tools: Json) => ({
  initialize: {},
  'server/discover': null,
  'tools/list': [{ tools }],
  'resources/list': [],
  'resources/templates/list': [],
  'prompts/list': [],
});

const makeTools = (count: number, salt: string) =>
  Array.from({ length: count }, (_, i) => ({
    name: `tool_${i}`,
    description: `Reads number ${i} of ${salt}, as it has been since 2024-01-01, and gives what there is of it.`,
    inputSchema: {
      type: 'object',
      properties: { id: { type: 'string', description: 'Of what.' }, kind: { enum: [1, 2, 3] } },
      required: ['id'],
    },
  }));

const clues = { folders: ['/tmp/t-aa'], varied: new Map([['AC0000', 'ID']]), now: new Date('2026-11-21T12:00:00Z') };
const never = (): void => undefined;
const paceOf = (first: Json, second: Json): Promise<number> =>
  measureProcessorPace(() => findUnstable(makeResults(first), makeResults(second), clues, never));

const repeat = (text: string, length: number): string => text.repeat(length / text.length);
const list = (count: number, from: number): Json => Array.from({ length: count }, (_, i) => i + from);
const nest = (depth: number): Json => (depth === 0 ? 'x' : [nest(depth - 1), repeat('long words ', 4_000)]);

describe('comparing two captures takes no longer than what they hold', () => {
  // About 2 MB each; a hundred units are a second or so.
  it.each<[string, Json, Json]>([
    ['that are the same', makeTools(6_000, 'a'), makeTools(6_000, 'a')],
    ['whose tools come in another order', makeTools(6_000, 'a'), makeTools(6_000, 'a').toReversed()],
    ['whose tools all differ, in another order', makeTools(6_000, 'a1'), makeTools(6_000, 'b2').toReversed()],
    ['that name the day all over', repeat('2026-11-21T10:00:00Z ', 2e6), repeat('2026-11-21T10:00:01Z ', 2e6)],
    ['that repeat a value all over', repeat('AC0000 in /tmp/t-aa ', 2e6), repeat('AC0001 in /tmp/t-ab ', 2e6)],
    ['of digits alone', repeat('1', 2e6), repeat('2', 2e6)],
    ['of signs alone', repeat(' -', 2e6), repeat(' :', 2e6)],
    ['that nest', nest(400), nest(400)],
    ['of numbers that are all others', list(100_000, 0), list(100_000, 7)],
  ])('%s', async (_, first, second) => {
    expect(await paceOf([{ name: 'a', x: first }], [{ name: 'a', x: second }])).toBeLessThan(150);
  });

  it('of 20,000 tools', async () => {
    const pace = await paceOf(makeTools(20_000, 'a1'), makeTools(20_000, 'b2').toReversed());
    expect(pace).toBeLessThan(400);
  });
});

describe('comparing two captures stops', () => {
  const tools = makeTools(20_000, 'a');
  const compare = (seconds: number, signal: AbortSignal) =>
    findUnstable(makeResults(tools), makeResults(makeTools(20_000, 'b')), clues, limitTurns(seconds, signal));

  it('once the time is up', async () => {
    await expect(compare(0.03, new AbortController().signal)).rejects.toThrow('timeout');
  });

  it('where a person interrupts', async () => {
    const interruption = new AbortController();
    setTimeout(() => interruption.abort());
    await expect(compare(60, interruption.signal)).rejects.toThrow('interrupt');
  });
});
