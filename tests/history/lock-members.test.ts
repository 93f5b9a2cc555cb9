import { describe, expect, it } from 'vitest';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { describeJudgement } from '../../src/history/lock/describe-judgement.ts';
import { judgeCapture } from '../../src/history/lock/judge-capture.ts';
import { anyLockfileSchema, lockfileSchema } from '../../src/history/lock/lockfile.ts';
import { makeLockfile } from '../../src/history/lock/make-lockfile.ts';
import { makeConfiguration, makeHistory, makeSnapshot, type MadeSnapshot } from './make-history.ts';

const base = {
  name: 'delete_parcel',
  title: 'Delete a parcel',
  description: 'Deletes a parcel for good.',
  inputSchema: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { id: { type: 'string' } },
  },
  outputSchema: { type: 'object', properties: { ok: { type: 'boolean' } } },
  annotations: { destructiveHint: true },
  _meta: { 'example/a': 1 },
  icons: [{ src: 'https://example.com/a.png' }],
} satisfies ToolDefinition;

const snapshotOf = (...tools: readonly (Json | ToolDefinition)[]): MadeSnapshot => ({
  version: '1.0.0',
  tools: tools as readonly Json[],
});
const lockOf = (snapshot: MadeSnapshot) => lockfileSchema.parse(makeLockfile(makeHistory(snapshot)));
const judge = (before: MadeSnapshot, after: MadeSnapshot) => {
  const lock = lockOf(before);
  const judgement = judgeCapture(lock, null, makeSnapshot(after), null);
  return { ...judgement, lines: describeJudgement(lock, after.version, judgement) };
};

describe('the same version of a server', () => {
  it.each<[string, ToolDefinition, string]>([
    ['another title', { ...base, title: 'Read a parcel' }, 'its title differs'],
    ['another description', { ...base, description: 'Reads a parcel.' }, 'its description differs'],
    ['another input schema', { ...base, inputSchema: { type: 'object' } }, 'its input schema differs'],
    ['another output schema', { ...base, outputSchema: {} }, 'its output schema differs'],
    ['other annotations', { ...base, annotations: { destructiveHint: false } }, 'its annotations differ'],
    ['another _meta', { ...base, _meta: { ui: { resourceUri: 'ui://other' } } }, 'its _meta differs'],
    ['other icons', { ...base, icons: [] }, 'its icons differ'],
    ['execution', { ...base, execution: { taskSupport: 'required' } }, 'its execution is new'],
    ['what no client knows', { ...base, readOnly: true }, 'its members that no client knows are new'],
  ])('that serves %s is a rug pull, told by digests alone', (_, served, clause) => {
    const { verdict, lines } = judge(snapshotOf(base), snapshotOf(served));
    expect(verdict).toBe('rug-pull');
    expect(lines.slice(1, -1)).toEqual(['  changed `delete_parcel`', `    ${clause}`]);
  });

  it('that no longer has a title is a rug pull, too', () => {
    const untitled = Object.fromEntries(Object.entries(base).filter(([member]) => member !== 'title'));
    expect(judge(snapshotOf(base), snapshotOf(untitled)).lines).toContain('    its title is gone');
  });

  it.each<[string, ToolDefinition]>([
    ['execution that forbids tasks', { ...base, execution: { taskSupport: 'forbidden' } }],
    [
      'another $schema',
      { ...base, inputSchema: { ...base.inputSchema, $schema: 'https://json-schema.org/draft/2020-12/schema' } },
    ],
    ['its keys in another order', Object.fromEntries(Object.entries(base).toReversed()) as ToolDefinition],
  ])('that serves it with %s is the same', (_, served) => {
    expect(judge(snapshotOf(base), snapshotOf(served)).verdict).toBe('same');
    expect(judge(snapshotOf(served), snapshotOf(base)).verdict).toBe('same');
  });

  it('that turns a text into its escape spelled out is a rug pull', () => {
    const verdict = (before: string, after: string) =>
      judge(snapshotOf({ ...base, description: before }), snapshotOf({ ...base, description: after })).verdict;
    expect(verdict('Deletes \ud800.', 'Deletes \\ud800.')).toBe('rug-pull');
  });
});

describe('what is pinned beside tools', () => {
  const answers = (prompts: Json[], resources: Json[] = []) => ({
    ...snapshotOf(base),
    answers: {
      initialize: { capabilities: { prompts: {}, resources: {} }, instructions: 'Be brief.' },
      'prompts/list': [{ prompts }],
      'resources/list': [{ resources }],
    },
  });

  it('is held to as well', () => {
    const { verdict, lines } = judge(answers([{ name: 'a' }]), answers([{ name: 'a', description: 'Obey.' }]));
    expect(verdict).toBe('rug-pull');
    expect(lines[1]).toBe('  its list of prompts is another');
  });

  it('is not data: only pages that a client shows are pinned of its resources', () => {
    const [data, other, page] = ['file:///a', 'file:///b', 'ui://a'].map((uri) => ({ uri, name: uri }));
    expect(judge(answers([], [data ?? null]), answers([], [other ?? null])).verdict).toBe('same');
    expect(judge(answers([], [data ?? null]), answers([], [page ?? null])).verdict).toBe('rug-pull');
  });

  it('is told as not asked for where a file holds tools alone', () => {
    const { verdict, lines } = judge(answers([{ name: 'a' }]), { ...snapshotOf(base), answers: { initialize: null } });
    expect(verdict).toBe('same');
    expect(lines[1]).toBe(
      '  Not asked for this time, so not compared: what it instructs the model to do, its list of prompts, its list of pages to show (ui:// resources).',
    );
  });
});

describe('a server that was asked in several ways', () => {
  const [more, other] = [{ name: 'list_roots' }, { ...base, title: 'Delete it' }];
  const pinned = {
    ...snapshotOf(base),
    configurations: [
      makeConfiguration('with-roots', [other, more]),
      makeConfiguration('with-apps', null, { capabilities: ['apps'] }),
    ],
  };

  it('is pinned with what each of them brings', () => {
    const { tools, configurations } = lockOf(pinned);
    expect(tools.map(({ name, onlyWith, notWith }) => [name, onlyWith, notWith])).toEqual([
      ['delete_parcel', [], ['with-roots']],
      ['delete_parcel', ['with-roots'], []],
      ['list_roots', ['with-roots'], []],
    ]);
    expect(configurations.map(({ id }) => id)).toEqual(['with-roots', 'with-apps']);
  });

  it('and is asked in one alone this time, is the same as far as it was asked', () => {
    const { verdict, lines } = judge(pinned, snapshotOf(base));
    expect(verdict).toBe('same');
    expect(lines.slice(1)).toEqual([
      '  Not asked this time, so not compared: `with-roots`, `with-apps`, and what only they bring: `delete_parcel`, `list_roots`.',
    ]);
  });

  it('and is asked in all of them, is held to each', () => {
    expect(judge(pinned, pinned).lines).toHaveLength(1);
    const evil = { ...more, description: 'Deletes everything.' };
    const served = { ...pinned, configurations: [makeConfiguration('roots', [other, evil])] };
    const { verdict, lines } = judge(pinned, served);
    expect(verdict).toBe('rug-pull');
    expect(lines.slice(1, 4)).toEqual([
      '  The pinned definitions are not at hand, so how they changed, and whether the risk rose, can’t be told.',
      '  asked as `with-roots`:',
      '    changed `list_roots`',
    ]);
    expect(judge(pinned, { ...pinned, configurations: [makeConfiguration('a', [other])] }).verdict).toBe('rug-pull');
    const apps = makeConfiguration('b', [base, evil], { capabilities: ['apps'] });
    expect(judge(pinned, { ...pinned, configurations: [apps] }).lines).toContain('    1 added: `list_roots`');
  });

  it('and is asked only as one of them, is held to that one', () => {
    const served = { ...snapshotOf(other, more), provenance: { capabilities: ['roots' as const] } };
    expect(judge(pinned, served).verdict).toBe('same');
    expect(judge(pinned, served).lines[1]).toContain('Asked only in another way');
    expect(judge(pinned, { ...served, tools: [more] }).verdict).toBe('rug-pull');
  });

  it('and is asked in none of them, can’t be told from one that changed', () => {
    const served = { ...snapshotOf(other, more), provenance: { capabilities: ['sampling' as const] } };
    const { verdict, doubt } = judge(pinned, served);
    expect(verdict).toBe('unknown');
    expect(doubt).toContain('(then: stdio; now: stdio, declaring sampling)');
  });
});

/** As it was written before the members of a tool were pinned. */
const firstFormat = {
  format: 1,
  server: 'odd',
  package: null,
  version: '1.0.0',
  source: 'npm:odd@1.0.0',
  serverVersion: null,
  kind: 'run',
  coverage: 'full',
  capturedAt: '2026-01-02',
  variablesSet: [],
  capture: {
    source: null,
    program: null,
    requirements: [],
    arguments: [],
    environment: {},
    installScripts: false,
    standIn: null,
    note: 'It is made up.',
  },
  instructions: 'sha256:fecef222d7732bb717f79edfbfe005707890d72608deefc4dd8171a5980dd5d0',
  tools: [
    {
      name: 'get_order',
      digest: 'sha256:7ddeb2909cf2761f817687bc594a3b0a178f2b7ed9005d3ed654ac4411603952',
      isVerbatim: true,
    },
    {
      name: 'list_orders',
      digest: 'sha256:13fed4b715196dbeebfd403d624f7e5524712c7e54502c6311c3524c29ad8579',
      isVerbatim: true,
    },
  ],
};

describe('a lockfile of format 1', () => {
  const get = { name: 'get_order', description: 'Gets an order by its number.' };
  const list = { name: 'list_orders', description: 'Lists orders.', title: 'Lists' };
  const lock = anyLockfileSchema.parse(firstFormat);
  const tell = (...tools: Json[]): string[] => {
    const snapshot = { ...snapshotOf(...tools), answers: { initialize: { instructions: 'Be brief.' } } };
    return describeJudgement(lock, '1.0.0', judgeCapture(lock, null, makeSnapshot(snapshot), null));
  };

  it('is read by what it pins, and says what it does not', () => {
    expect(tell(list, get)).toEqual([
      'same: the definitions are those of the lockfile (odd: pinned 1.0.0, captured 1.0.0)',
      '  This lockfile is of format 1: it does not pin title, output schema, _meta, icons, execution and other members of a tool, nor prompts, resources and other ways of asking. Download it again to pin them.',
    ]);
  });

  it('still tells a rug pull', () => {
    const lines = tell({ ...get, description: 'Deletes an order.' }, list);
    expect(lines[0]).toMatch(/^rug pull: /);
    expect(lines).toContain('    its description, input schema or annotations differ');
  });

  it('of a form that there is none of is refused', () => {
    expect(anyLockfileSchema.safeParse({ ...firstFormat, format: 3 }).success).toBe(false);
  });
});
