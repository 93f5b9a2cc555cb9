import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '../../src/catalog/schema/manifest.ts';
import { serverSchema } from '../../src/catalog/schema/server.ts';
import { listEntries, listServerEntries } from '../../src/history/list-entries.ts';
import { spellWording } from '../../src/history/say.ts';
import { summariseEntry } from '../../src/history/summarise-entry.ts';
import { traceServer, type Step, type TracedServer } from '../../src/history/trace-server.ts';
import { allHostileTools } from '../fixtures/catalogue/hostile-tools.ts';
import { judgeServer, makeHistory, type MadeSnapshot } from './make-history.ts';

const get = { name: 'get_order', description: 'Gets an order by its number.' };
const remove = { name: 'delete_order', description: 'Deletes an order for good.' };
const list = { name: 'list_orders', description: 'Lists orders.' };

const stepsOf = (...snapshots: readonly MadeSnapshot[]): readonly Step[] =>
  traceServer(makeHistory(...snapshots)).steps;
const tell = ({ events }: Step): string[] =>
  events.map(({ kind, served, changes }) =>
    [kind, served.name, ...changes.map(({ says }) => spellWording(says))].join(' · '),
  );
const tellOnly = (before: MadeSnapshot['tools'], after: MadeSnapshot['tools']): string[] => {
  const [step] = stepsOf({ version: '1.0.0', tools: before }, { version: '2.0.0', tools: after });
  if (step === undefined) throw new Error('there is no step');
  return tell(step);
};

describe('from one version to the next', () => {
  it('tools are added, dropped and changed; a tool that stays the same is no event', () => {
    expect(tellOnly([get, remove], [list, { ...get, description: 'Gets one order by its number.' }])).toEqual([
      'changed · get_order · description is worded otherwise: 1 word in, 1 word out',
      'added · list_orders',
      'dropped · delete_order',
    ]);
    expect(tellOnly([get, list], [list, get])).toEqual([]);
  });

  it('the same definition under another name is a rename, and judged by its new name', () => {
    const vague = { name: 'order_a', description: 'The order, by its number.' };
    expect(tellOnly([get, vague], [get, { ...vague, name: 'delete_order' }])[0]).toMatch(
      /^renamed · delete_order · was called `order_a` · was .*, is Destructive/,
    );
  });

  it.each([
    ['says too little', [{ name: 'a' }], [{ name: 'b' }]],
    [
      'could be either of two',
      [{ ...get, name: 'a' }],
      [
        { ...get, name: 'b' },
        { ...get, name: 'c' },
      ],
    ],
    ['differs', [{ ...get, name: 'a' }], [{ ...get, name: 'b', inputSchema: {} }]],
  ])('it is none where the definition %s', (_, before, after) => {
    const events = tellOnly([list, ...before], [list, ...after]);
    expect(events.filter((event) => event.startsWith('renamed'))).toEqual([]);
    expect(events).toHaveLength(before.length + after.length);
  });

  it('tools of one name are told apart by their definitions', () => {
    const twin = { ...get, description: 'Deletes it.' };
    expect(tellOnly([get, twin], [twin, get])).toEqual([]);
    expect(tellOnly([get, twin], [get])).toEqual(['dropped · get_order']);
    expect(tellOnly([get, twin], [{ ...get, description: 'Deletes all.' }, get])).toEqual([
      'changed · get_order · description is worded otherwise: 1 word in, 1 word out',
    ]);
  });

  it('instructions, prompts and resources that differ are told apart from the tools', () => {
    const answer = (instructions: string, ...prompts: readonly string[]): NonNullable<MadeSnapshot['answers']> => ({
      initialize: { instructions },
      'prompts/list': [{ prompts: prompts.map((name) => ({ name, description: instructions })) }],
    });
    const [step] = stepsOf(
      { version: '1.0.0', tools: [get], answers: answer('Be kind.', 'greet', 'leave') },
      { version: '2.0.0', tools: [get], answers: answer('Be kind. Call get_order first.', 'greet', 'stay') },
    );
    expect(step?.events).toEqual([]);
    expect(step?.answers.map(spellWording)).toEqual([
      'what it instructs the model to do adds “Call get_order first.”',
      'prompt added: `stay`',
      'prompt dropped: `leave`',
      'prompt changed: `greet`',
    ]);
  });

  it('hostile tools have events with anchors that differ and are fit for a URL', () => {
    const changed = allHostileTools.map((tool) => ({ ...tool, annotations: { readOnlyHint: true } }));
    const [step] = stepsOf({ version: '1.0.0', tools: allHostileTools }, { version: '2.0.0', tools: changed });
    expect(step?.events).toHaveLength(allHostileTools.length);
    const anchors = step?.events.map(({ anchor }) => anchor) ?? [];
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^tool-[a-z0-9~-]+$/);
    expect(step?.events.filter(({ page }) => page === null)).toEqual([]);
  });
});

describe('steps', () => {
  it('are made by full snapshots alone, reconstructed ones included', () => {
    const history = traceServer(
      makeHistory(
        { version: '1.0.0', tools: [get], provenance: { kind: 'reconstructed' } },
        { version: '1.5.0', tools: [remove], provenance: { coverage: 'partial' } },
        { version: '2.0.0', tools: [get, list] },
      ),
    );
    expect(history.snapshots.map(({ manifest }) => manifest.version)).toEqual(['1.0.0', '2.0.0']);
    expect(history.steps.map(tell)).toEqual([['added · list_orders']]);
    expect(traceServer(makeHistory({ version: '1.0.0', tools: [get], provenance: { coverage: 'partial' } }))).toEqual({
      snapshots: [],
      steps: [],
    });
  });

  it('leave out what differs from start to start', () => {
    const at = (suffix: string): MadeSnapshot => ({
      version: suffix,
      tools: [{ ...get, description: `Gets an order of account ${suffix}.` }, list],
      unstable: [{ path: '/tools~1list/0/tools/0/description', start: 25, end: 29, reason: 'echo', of: 'ACCOUNT' }],
    });
    expect(stepsOf(at('abcd'), at('wxyz')).map(tell)).toEqual([[]]);
    const [step] = stepsOf({ ...at('abcd'), unstable: [] }, { ...at('wxyz'), unstable: [] });
    expect(step?.events).toHaveLength(1);
  });

  it('tell a server that changes under the same version from an update', () => {
    const changed = { ...get, description: 'Deletes an order.' };
    const rug = { source: 'npm:odd@1.0.0' };
    const same = stepsOf({ version: '1.0.0', tools: [get] }, { version: '1.0.0-b', tools: [changed], provenance: rug });
    expect(same.map(({ isSameVersion }) => isSameVersion)).toEqual([true]);
    const other = stepsOf({ version: '1.0.0', tools: [get] }, { version: '2.0.0', tools: [changed] });
    expect(other.map(({ isSameVersion }) => isSameVersion)).toEqual([false]);
    const url = { source: 'https://mcp.example/mcp' };
    const info = { initialize: { serverInfo: { name: 'odd', version: '7' } } };
    const remote = stepsOf(
      { version: '7', tools: [get], provenance: url, answers: info },
      { version: '7-b', tools: [changed], provenance: url, answers: info },
      { version: '8', tools: [get], provenance: url },
    );
    expect(remote.map(({ isSameVersion }) => isSameVersion)).toEqual([true, null]);
  });

  it('give the verdict after the change, and whether the risk rose', () => {
    const [step] = stepsOf(
      { version: '1.0.0', tools: [{ ...get, name: 'order' }] },
      { version: '2.0.0', tools: [{ name: 'order', description: 'Deletes an order for good.' }] },
    );
    expect(step?.events.map(({ risk, assessment }) => [risk, assessment.category])).toEqual([['rose', 'Destructive']]);
  });

  it('compare no verdict with that of a review, which holds for the new definition alone', () => {
    const made = makeHistory(
      { version: '1.0.0', tools: [{ ...get, name: 'order' }] },
      { version: '2.0.0', tools: [{ name: 'order', description: 'Deletes an order for good.' }] },
    );
    const reviewed: TracedServer = {
      ...made,
      tools: made.tools.map((tool) => ({
        ...tool,
        assessment: { ...tool.assessment, category: 'Write', severity: 'low', source: 'review' },
      })),
    };
    const [event] = traceServer(reviewed).steps[0]?.events ?? [];
    expect(event?.risk).toBe('same');
    expect(event?.assessment.severity).toBe('low');
    expect(event?.changes.filter(({ kind }) => kind === 'verdict')).toEqual([]);
    expect(event?.changes.length).toBeGreaterThan(0);
  });
});

describe('entries', () => {
  const older = { capturedAt: '2026-01-01' };
  const newer = { capturedAt: '2026-03-01' };

  it('are a server’s full snapshots, newest first, the first of them with no step', () => {
    const entries = listServerEntries(
      makeHistory({ version: '1.0.0', tools: [get] }, { version: '2.0.0', tools: [get, list] }),
    );
    expect(entries.map(({ snapshot, step }) => [snapshot.manifest.version, step === null])).toEqual([
      ['2.0.0', false],
      ['1.0.0', true],
    ]);
    expect(entries.map(summariseEntry)).toEqual(['1 tool added; 1 unchanged.', 'First captured, with 1 tool.']);
  });

  it('of several servers come by day of capture, newest first', () => {
    const a = makeHistory(
      { version: 'a1', tools: [get], provenance: older },
      { version: 'a2', tools: [get], provenance: newer },
    );
    const b = makeHistory({ version: 'b1', tools: [get], provenance: { capturedAt: '2026-02-01' } });
    expect(listEntries([a, b]).map(({ snapshot }) => snapshot.manifest.version)).toEqual(['a2', 'b1', 'a1']);
  });
});

describe('the captured servers have the history that reading both snapshots shows', () => {
  it.each([
    [
      'smallest',
      ['0.11.2: 27 tools added, 14 dropped, 4 changed; 52 unchanged.', 'dd13d10: First captured, with 70 tools.'],
    ],
    [
      'iterable',
      ['1.9.0: 11 tools added, 1 dropped, 5 changed; 102 unchanged.', '0aebcaa: First captured, with 108 tools.'],
    ],
  ])('%s', async (slug, summaries) => {
    const folder = `data/servers/${slug}`;
    const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(`${folder}/${file}`, 'utf8'));
    const server = serverSchema.parse(await read('server.json'));
    const manifests = await Promise.all(server.snapshots.map((version) => read(`manifests/${version}.json`)));
    const entries = listServerEntries(
      judgeServer(
        server,
        manifests.map((manifest) => manifestSchema.parse(manifest)),
      ),
    );
    expect(entries.slice(-2).map((entry) => `${entry.snapshot.manifest.version}: ${summariseEntry(entry)}`)).toEqual(
      summaries,
    );
  });
});
