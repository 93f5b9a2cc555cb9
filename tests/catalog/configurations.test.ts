import { describe, expect, it } from 'vitest';
import { listServedTools } from '../../src/catalog/configurations.ts';
import { pinTool } from '../../src/catalog/digest.ts';
import type { Configuration, Manifest } from '../../src/catalog/schema/manifest.ts';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { makeManifest, makeProvenance } from '../fixtures/catalogue/make-catalogue.ts';

const tool = (name: string, description = 'Does it.'): ToolDefinition => ({ name, description });

const configure = (id: string, tools: ToolDefinition[], changes: Partial<Configuration> = {}): Configuration => ({
  id,
  revision: '2025-11-25',
  transport: 'stdio',
  capabilities: [],
  settings: {},
  outcome: 'differs',
  reason: '',
  note: '',
  envelopes: {},
  digest: null,
  toolDigests: tools.map(pinTool),
  results: makeManifest(tools as never).results,
  ...changes,
});

const list = (tools: ToolDefinition[], configurations: Configuration[], changes: Partial<Manifest> = {}) =>
  listServedTools(makeManifest(tools as never, { configurations, ...changes })).map(
    ({ definition, onlyWith, notWith, variants }) => ({
      name: definition.name,
      onlyWith: onlyWith.map(({ id }) => id),
      notWith: notWith.map(({ id }) => id),
      variants: variants.map(({ configuration }) => configuration.id),
    }),
  );

describe('the tools of a version', () => {
  it('are those of the capture where no other way of asking brings something else', () => {
    expect(list([tool('b'), tool('a')], [])).toEqual([
      { name: 'b', onlyWith: [], notWith: [], variants: [] },
      { name: 'a', onlyWith: [], notWith: [], variants: [] },
    ]);
  });

  it('are the union of all, each with what brings it, leaves it out or defines it otherwise', () => {
    const roots = configure('roots', [tool('a', 'Does more.'), tool('r')]);
    const apps = configure('apps', [tool('a'), tool('b'), tool('x'), tool('r')]);
    expect(list([tool('b'), tool('a')], [roots, apps])).toEqual([
      { name: 'b', onlyWith: [], notWith: ['roots'], variants: [] },
      { name: 'a', onlyWith: [], notWith: [], variants: ['roots'] },
      { name: 'r', onlyWith: ['roots', 'apps'], notWith: [], variants: [] },
      { name: 'x', onlyWith: ['apps'], notWith: ['roots'], variants: [] },
    ]);
  });
});

describe('another definition of a tool', () => {
  const variantsOf = (own: ToolDefinition[], other: Configuration, changes: Partial<Manifest> = {}) =>
    list(own, [other], changes).map(({ variants }) => variants.length);
  const asked = { provenance: makeProvenance({ revision: '2025-11-25' }) };
  const modern = { revision: '2026-07-28' };
  const count = { type: 'array', items: { $ref: '#/$defs/n' }, $defs: { n: { type: 'number' } } };
  const wrapped = {
    type: 'object',
    properties: { result: { ...count, items: { $ref: '#/properties/result/$defs/n' } } },
    required: ['result'],
  };
  const old = { ...tool('a'), outputSchema: wrapped, execution: { taskSupport: 'optional' } };

  it('is none where only the era asks for another form', () => {
    const bare = { ...tool('a'), outputSchema: count };
    expect(variantsOf([old], configure('new', [bare], modern), asked)).toEqual([0]);
    expect(variantsOf([old], configure('apps', [bare]), asked)).toEqual([1]);
    expect(variantsOf([old], configure('new', [{ ...bare, description: 'More.' }], modern), asked)).toEqual([1]);
    expect(variantsOf([old], configure('new', [{ ...bare, outputSchema: {} }], modern), asked)).toEqual([1]);
  });

  it('is told between ways that alone bring the tool as well', () => {
    const first = configure('roots', [old]);
    const second = configure('new', [{ ...tool('a'), outputSchema: count }], modern);
    expect(list([], [first, second], asked)).toMatchObject([{ onlyWith: ['roots', 'new'], variants: [] }]);
    expect(list([], [first, configure('apps', [tool('a')])], asked)).toMatchObject([{ variants: ['apps'] }]);
  });

  it('is none where it differs from start to start', () => {
    const place = (path: string, start: number | null, end: number | null) =>
      ({ path: `/tools~1list/0/tools/${path}`, start, end, reason: 'random', of: '' }) as const;
    const own = tool('a', 'Id 123. Reads.');
    const unstable = [place('0/description', 3, 6)];
    expect(variantsOf([own], configure('roots', [tool('a', 'Id 987. Reads.')]), { unstable })).toEqual([0]);
    expect(variantsOf([own], configure('roots', [tool('a', 'Id 987. Deletes.')]), { unstable })).toEqual([1]);
    const named = configure('roots', [tool('run_77')]);
    expect(list([tool('run_12')], [named], { unstable: [place('0/name', 4, 6)] })).toEqual([
      { name: 'run_12', onlyWith: [], notWith: [], variants: [] },
    ]);
  });

  it('of a name that is listed twice is with the first of it, each once', () => {
    const own = [tool('a', 'One.'), tool('a', 'Two.')];
    expect(variantsOf(own, configure('roots', own.toReversed()))).toEqual([0, 0]);
    expect(variantsOf(own, configure('roots', [...own, tool('a', 'Three.'), tool('a', 'Three.')]))).toEqual([1, 0]);
  });

  it('is found in time that grows with the list', { timeout: 60_000 }, () => {
    const many = (say: string) => Array.from({ length: 20_000 }, (_, i) => tool(`t${i}`, `${say} ${i}.`));
    const start = performance.now();
    const places = Array.from({ length: 20_000 }, (_, i) => ({
      path: `/tools~1list/0/tools/${i}/description`,
      start: 0,
      end: 4,
      reason: 'random' as const,
      of: '',
    }));
    const served = list(many('Ones'), [configure('new', many('Twos'), modern)], { ...asked, unstable: places });
    expect(served.filter(({ variants }) => variants.length > 0)).toEqual([]);
    const twins = Array.from({ length: 20_000 }, (_, i) => tool('t', `${i}`));
    expect(list(twins, [configure('roots', [tool('t', 'x'), ...twins])])[0]?.variants).toEqual(['roots']);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
