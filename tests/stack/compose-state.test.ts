import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { dispositions } from '../../src/policies/intent.ts';
import { formatIds } from '../../src/policies/formats/index.ts';
import { packIds } from '../../src/policies/packs/pack-ids.ts';
import {
  chooseServer,
  LONGEST_STATE,
  readState,
  spellState,
  type ChosenServer,
  type ComposeState,
} from '../../src/stack/compose/compose-state.ts';
import { codeName } from '../../src/stack/compose/name-code.ts';

const { servers } = await getSite();
const names = new Map(
  servers.map(({ server, tools }) => [
    server.slug,
    [...new Set(tools.filter(({ isCurrent }) => isCurrent).map(({ name }) => name))],
  ]),
);
const listNames = (slug: string): readonly string[] | null => names.get(slug) ?? null;
const read = (fragment: string) => readState(fragment, formatIds, listNames);

const anyName = fc
  .string({ minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() === text && text.isWellFormed());
const anyServer = fc.constantFrom(...names.keys()).chain((slug) => {
  const own = names.get(slug) ?? [];
  return fc.record({
    slug: fc.constant(slug),
    alias: fc.oneof(fc.constant(slug), anyName),
    tools: fc.option(
      fc.subarray(own).map((some) => new Set(some)),
      { nil: null },
    ),
    exceptions: fc
      .subarray(own)
      .chain((some) =>
        fc
          .array(fc.constantFrom(...dispositions), { minLength: some.length, maxLength: some.length })
          .map((given) => new Map(some.map((name, i) => [name, given[i] ?? 'ask']))),
      ),
  });
});
const anyState: fc.Arbitrary<ComposeState> = fc.record({
  format: fc.constantFrom(...formatIds),
  pack: fc.option(fc.constantFrom(...packIds), { nil: null }),
  scope: fc.constantFrom('only', 'rest'),
  servers: fc
    .tuple(
      fc.uniqueArray(anyServer, { selector: ({ slug, alias }) => JSON.stringify([slug, alias]), maxLength: 6 }),
      fc.uniqueArray(anyName, { maxLength: 3 }),
    )
    .map(([known, brought]) => [
      ...known,
      ...brought.map((alias) => ({ slug: null, alias, tools: null, exceptions: new Map() })),
    ])
    .map((servers) =>
      servers.reduce<ChosenServer[]>(
        (sofar, server) => [...sofar, { ...chooseServer(server.slug, server.alias, sofar), ...server }],
        [],
      ),
    ),
});

/** A state in a form that does not depend on the order of sets. */
const arrange = (state: ComposeState) => ({
  ...state,
  servers: state.servers.map((server) => ({
    ...server,
    tools: server.tools === null ? null : [...server.tools].toSorted(),
    exceptions: [...server.exceptions].toSorted(),
  })),
});

describe('the state of the composer in an address', () => {
  it('is read as it was spelled, in any order of words and of any alias', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: again, unknown } = read(`#${spellState(state, listNames)}`);
        expect(unknown).toEqual([]);
        expect(arrange(again)).toEqual(arrange(state));
      }),
      { numRuns: 200 },
    );
  });

  it('takes any text, and tells servers that there are not', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
    );
    expect(read('#s=nowhere&s=iterable~t.!&format=none&pack=mild')).toMatchObject({
      unknown: ['nowhere'],
      state: { format: 'claude-code', pack: null, servers: [{ slug: 'iterable' }] },
    });
    expect(read('#s=__proto__&s=constructor').unknown).toEqual(['__proto__', 'constructor']);
  });

  it('has the name of a brought server, and nothing of what it offers', () => {
    const own = {
      ...chooseServer(null, 'my notes', []),
      tools: new Set(['list_notes']),
      exceptions: new Map([['list_notes', 'deny' as const]]),
    };
    const text = spellState({ format: 'claude-code', pack: null, scope: 'only', servers: [own] }, listNames);
    expect(text).toBe('own=my+notes');
    expect(read(`#${text}&own=my+notes&own=+`).state.servers).toEqual([chooseServer(null, 'my notes', [])]);
  });

  it('holds a server under each name that a reader has for it', () => {
    const { state } = read('#s=fetch&s=fetch~as.mine&s=fetch~as.mine');
    expect(state.servers.map(({ slug, alias }) => [slug, alias])).toEqual([
      ['fetch', 'fetch'],
      ['fetch', 'mine'],
    ]);
    expect(new Set(state.servers.map(({ id }) => id)).size).toBe(2);
  });

  it('has room for ten servers with seven hundred ticked tools', () => {
    const largest = [...names].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 10);
    let left = 700;
    const chosen = largest.map(([slug, own]) => {
      const ticked = own.slice(0, Math.min(left, Math.floor(own.length / 2)));
      left -= ticked.length;
      return { ...chooseServer(slug, slug, []), tools: new Set(ticked) };
    });
    const text = spellState({ format: 'codex', pack: 'standard', scope: 'only', servers: chosen }, listNames);
    expect(left).toBe(0);
    expect(text.length).toBeLessThanOrEqual(LONGEST_STATE);
  });

  it('tells all tools of each server apart', () => {
    for (const own of names.values()) expect(new Set(own.map(codeName)).size).toBe(own.length);
  });
});
