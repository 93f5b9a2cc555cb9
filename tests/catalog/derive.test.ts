import { describe, expect, it } from 'vitest';
import { deriveServer } from '../../src/catalog/derive.ts';
import { digestTool } from '../../src/catalog/digest.ts';
import { makeManifest, makeProvenance, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const tool = (name: string, description = 'Reads.') => ({ name, description, inputSchema: { type: 'object' } });

const snapshot = (version: string, coverage: 'full' | 'partial', ...tools: ReturnType<typeof tool>[]) =>
  makeManifest(tools, { version, provenance: makeProvenance({ coverage }) });

/** The server that these snapshots, oldest first, make. */
const derive = (...manifests: ReturnType<typeof snapshot>[]) =>
  deriveServer(makeServer({ snapshots: manifests.map(({ version }) => version) }), manifests);

describe('a tool', () => {
  it('is shown as the newest full snapshot that has it serves it', () => {
    const { tools, newest } = derive(
      snapshot('1', 'full', tool('a', 'old'), tool('b')),
      snapshot('2', 'full', tool('a', 'new')),
    );
    expect(newest.manifest.version).toBe('2');
    expect(tools).toMatchObject([
      { name: 'a', version: '2', versions: ['1', '2'], isCurrent: true, definition: { description: 'new' } },
      { name: 'b', version: '1', versions: ['1'], isCurrent: false },
    ]);
  });

  it('is not taken from a partial snapshot where a full one has it, however old', () => {
    const { tools, newest } = derive(
      snapshot('1', 'full', tool('a', 'full')),
      snapshot('2', 'partial', tool('a', 'partial'), tool('b')),
    );
    expect(newest.manifest.version).toBe('1');
    expect(tools).toMatchObject([
      { name: 'a', version: '1', versions: ['1', '2'], isCurrent: true, definition: { description: 'full' } },
      { name: 'b', version: '2', versions: ['2'], isCurrent: false },
    ]);
  });

  it('is taken from the newest partial snapshot where there is nothing else', () => {
    const { tools } = derive(snapshot('1', 'partial', tool('a', 'old')), snapshot('2', 'partial', tool('a', 'new')));
    expect(tools).toMatchObject([{ version: '2', isCurrent: true, definition: { description: 'new' } }]);
  });

  it('keeps its slug when a later version drops it', () => {
    const before = derive(snapshot('1', 'full', tool('a'), tool('b_c')));
    const after = derive(snapshot('1', 'full', tool('a'), tool('b_c')), snapshot('2', 'full', tool('a')));
    expect(after.tools.map(({ slug }) => slug)).toEqual(before.tools.map(({ slug }) => slug));
  });

  it('carries the digest of the definition that is shown', () => {
    const { tools } = derive(snapshot('1', 'full', tool('a', 'old')), snapshot('2', 'full', tool('a', 'new')));
    expect(tools[0]?.digest).toBe(digestTool(tool('a', 'new')));
  });
});

describe('tools of one name in one snapshot', () => {
  it('have a place each where their definitions differ', () => {
    const { tools } = derive(snapshot('1', 'full', tool('a', 'x'), tool('a', 'y')));
    expect(tools.map(({ definition }) => definition['description'])).toEqual(['x', 'y']);
    expect(new Set(tools.map(({ slug }) => slug)).size).toBe(2);
  });

  it('are one where their definitions are the same', () => {
    expect(derive(snapshot('1', 'full', tool('a'), tool('a'))).tools).toHaveLength(1);
  });
});

it('lists current tools in served order, then dropped ones', () => {
  const { tools } = derive(
    snapshot('1', 'full', tool('gone'), tool('b'), tool('a')),
    snapshot('2', 'full', tool('c'), tool('b'), tool('a')),
  );
  expect(tools.map(({ name }) => name)).toEqual(['c', 'b', 'a', 'gone']);
});

it('reads all pages of a list', () => {
  const manifest = snapshot('1', 'full', tool('a'));
  const paged = {
    ...manifest,
    results: { ...manifest.results, 'tools/list': [{ tools: [tool('a')] }, { tools: [tool('b')] }] },
  };
  expect(derive(paged).tools.map(({ name }) => name)).toEqual(['a', 'b']);
});

it('takes no name for one that every object inherits', () => {
  const { tools } = derive(
    snapshot('1', 'full', tool('constructor'), tool('__proto__')),
    snapshot('2', 'full', tool('__proto__'), tool('hasOwnProperty')),
  );
  expect(tools.map(({ name, isCurrent }) => [name, isCurrent])).toEqual([
    ['__proto__', true],
    ['hasOwnProperty', true],
    ['constructor', false],
  ]);
});
