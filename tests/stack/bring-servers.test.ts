import { describe, expect, it } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { judgeTool } from '../../src/stack/answer/judge-tool.ts';
import { bringServers, isWaiting, type Arrival, type HeldServers } from '../../src/stack/compose/bring-servers.ts';
import { chooseServer } from '../../src/stack/compose/compose-state.ts';
import { tellArrivals } from '../../src/stack/client/tell-arrivals.ts';

const judge = (name: string) => {
  const definition = { name, inputSchema: { type: 'object' } };
  return judgeTool({ definition, assessment: classifyTool(definition) });
};
const arrive = (alias: string, part: Partial<Arrival> = {}): Arrival => ({
  alias,
  slug: null,
  tools: null,
  exceptions: new Map(),
  ...part,
});
const none: HeldServers = { servers: [], tools: new Map() };
const show = (held: HeldServers) =>
  held.servers.map(({ id, slug, alias }) => [slug, alias, held.tools.get(id)?.map(({ name }) => name) ?? null]);

describe('servers that a reader brings to the composer', () => {
  const notes = [judge('list_notes')];

  it('wait for their tools, and take those of their name, with what was chosen for them', () => {
    const waiting = bringServers(none, [arrive('fetch', { slug: 'fetch' }), arrive('notes')], null);
    expect(waiting.servers.map((server) => isWaiting(waiting, server))).toEqual([false, true]);
    const exceptions = new Map([['list_notes', 'deny' as const]]);
    const held = bringServers(waiting, [arrive('notes', { tools: notes, exceptions })], null);
    expect(show(held)).toEqual([
      ['fetch', 'fetch', null],
      [null, 'notes', ['list_notes']],
    ]);
    expect(held.servers[1]?.exceptions).toBe(exceptions);
    expect(held.servers.some((server) => isWaiting(held, server))).toBe(false);
  });

  it('take tools without a name where they are asked for, and only there', () => {
    const waiting = bringServers(none, [arrive('a'), arrive('b')], null);
    const wanted = waiting.servers[1]?.id ?? '';
    const nameless = [arrive('server', { tools: notes })];
    expect(show(bringServers(waiting, nameless, wanted))).toEqual([
      [null, 'a', null],
      [null, 'b', ['list_notes']],
    ]);
    expect(show(bringServers(waiting, nameless, null)).at(-1)).toEqual([null, 'server', ['list_notes']]);
    const other = [arrive('other', { tools: notes })];
    expect(show(bringServers(waiting, other, wanted)).map(([, alias]) => alias)).toEqual(['a', 'b', 'other']);
  });

  it('replace nothing that is there, and get names of their own', () => {
    const first = bringServers(none, [arrive('notes', { tools: notes })], null);
    const again = bringServers(
      first,
      [arrive('notes', { tools: [judge('wipe')] }), arrive('notes', { slug: 'fetch' }), arrive('notes')],
      null,
    );
    expect(show(again)).toEqual([
      [null, 'notes', ['list_notes']],
      [null, 'notes-2', ['wipe']],
      ['fetch', 'notes-3', null],
    ]);
    expect(new Set(again.servers.map(({ id }) => id)).size).toBe(3);
  });

  it('can offer nothing at all, and then wait no more', () => {
    const held = bringServers(none, [arrive('empty', { tools: [] })], null);
    expect(held.servers.map((server) => isWaiting(held, server))).toEqual([false]);
  });

  it('stay what they are when renamed', () => {
    const held = bringServers(none, [arrive('notes', { tools: notes })], null);
    const renamed = { ...held, servers: held.servers.map((server) => ({ ...server, alias: 'mine' })) };
    const more = bringServers(renamed, [arrive('notes', { tools: [judge('wipe')] })], null);
    expect(show(more)).toEqual([
      [null, 'mine', ['list_notes']],
      [null, 'notes', ['wipe']],
    ]);
    expect(chooseServer(null, 'notes', more.servers).id).not.toBe(more.servers[1]?.id);
  });

  it('are told in words, without what is hidden in their names', () => {
    const hidden = arrive('b\u202e');
    expect(tellArrivals([arrive('a', { tools: notes }), arrive('f', { slug: 'fetch' }), hidden])).toBe(
      '1 tool of a server judged, for this page alone. 1 server is of the catalogue. Not in the catalogue: bring the tools of b⟨U+202E⟩. Nothing was sent.',
    );
  });
});
