import { describe, expect, it } from 'vitest';
import { listServerEntries } from '../../src/history/list-entries.ts';
import { spellWording } from '../../src/history/say.ts';
import { summariseEntry } from '../../src/history/summarise-entry.ts';
import { traceServer, type Step } from '../../src/history/trace-server.ts';
import { makeConfiguration, makeHistory, type MadeSnapshot } from './make-history.ts';

const get = { name: 'get_order', description: 'Gets an order by its number.' };
const list = { name: 'list_orders', description: 'Lists orders.' };

const stepsOf = (...snapshots: readonly MadeSnapshot[]): readonly Step[] =>
  traceServer(makeHistory(...snapshots)).steps;
const tell = ({ events }: Step): string[] =>
  events.map(
    ({ kind, served, changes }) =>
      `${kind} ${served.name}: ${changes.map(({ says }) => spellWording(says)).join('; ')}`,
  );

describe('a version that writes its definitions otherwise', () => {
  const old = (name: string, description = 'Lists.') => ({
    name,
    description,
    inputSchema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' },
    execution: { taskSupport: 'forbidden' },
  });
  const young = (name: string, description = 'Lists.') => ({
    name,
    description,
    inputSchema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' },
  });
  const summarise = (before: MadeSnapshot['tools'], after: MadeSnapshot['tools']): string[] =>
    listServerEntries(makeHistory({ version: '1.0.0', tools: before }, { version: '2.0.0', tools: after })).map(
      summariseEntry,
    );

  it('says so in one sentence, and tells no tool of it', () => {
    const names = ['list_a', 'list_b', 'list_c'];
    const [summary] = summarise(
      names.map((name) => old(name)),
      names.map((name) => young(name)),
    );
    expect(summary).toBe(
      'All 3 tools unchanged. 3 definitions are written otherwise, to the same effect ($schema, execution).',
    );
  });

  it('and changes some of them, tells what changed of these alone', () => {
    const [before, after] = [
      [old('list_a'), old('list_b')],
      [young('list_a'), young('list_b', 'Lists all.')],
    ];
    expect(summarise(before, after)[0]).toBe(
      '1 tool changed; 1 unchanged. 1 definition is written otherwise, to the same effect ($schema, execution).',
    );
    expect(stepsOf({ version: '1.0.0', tools: before }, { version: '2.0.0', tools: after }).flatMap(tell)).toEqual([
      'changed list_b: description is worded otherwise: 1 word in',
    ]);
  });
});

describe('versions that were asked in several ways', () => {
  const more = { name: 'list_roots', description: 'Lists roots.' };
  const say = (before: Partial<MadeSnapshot>, after: Partial<MadeSnapshot>): string[] | undefined =>
    stepsOf(
      { version: '1.0.0', tools: [get], ...before },
      { version: '2.0.0', tools: [get], ...after },
    )[0]?.answers.map(spellWording);

  it('tell what differs for one of them alone', () => {
    const [before, after] = [
      [get, more],
      [get, { ...more, description: 'Deletes roots.' }, list],
    ].map((tools) => ({
      configurations: [makeConfiguration('roots', tools)],
    }));
    expect(say(before ?? {}, after ?? {})).toEqual([
      'asked as `roots`, tools added: `list_orders`',
      'asked as `roots`, tools changed: `list_roots`',
    ]);
    expect(say(before ?? {}, before ?? {})).toEqual([]);
  });

  it('tell nothing where one of them was tried for the first time, or changed as the plain way did', () => {
    expect(say({}, { configurations: [makeConfiguration('roots', [get, more])] })).toEqual([]);
    const changed = { ...get, description: 'Gets one.' };
    expect(
      say(
        { configurations: [makeConfiguration('roots', [get, more])] },
        { tools: [changed], configurations: [makeConfiguration('roots', [changed, more])] },
      ),
    ).toEqual([]);
  });
});

it('a server without tools, in any version, has a history', () => {
  const [step] = stepsOf(
    { version: '1.0.0', tools: [] },
    { version: '2.0.0', tools: [get] },
    { version: '3.0.0', tools: [] },
  );
  expect(step && tell(step)).toEqual(['added get_order: ']);
});
