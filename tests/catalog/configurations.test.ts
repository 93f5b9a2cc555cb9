import { describe, expect, it } from 'vitest';
import { listServedTools } from '../../src/catalog/configurations.ts';
import { pinTool } from '../../src/catalog/digest.ts';
import type { Configuration } from '../../src/catalog/schema/manifest.ts';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { makeManifest } from '../fixtures/catalogue/make-catalogue.ts';

const tool = (name: string, description = 'Does it.'): ToolDefinition => ({ name, description });

const configure = (id: string, tools: ToolDefinition[]): Configuration => ({
  id,
  revision: '2025-11-25',
  transport: 'stdio',
  capabilities: [],
  settings: {},
  outcome: 'differs',
  note: '',
  envelopes: {},
  digest: null,
  toolDigests: tools.map(pinTool),
  results: makeManifest(tools as never).results,
});

const list = (tools: ToolDefinition[], configurations: Configuration[]) =>
  listServedTools(makeManifest(tools as never, { configurations })).map(
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
