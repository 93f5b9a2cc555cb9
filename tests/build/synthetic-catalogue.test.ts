import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseServers, type ServerSize } from '../../src/build/synthetic/choose-servers.ts';
import { makeWord } from '../../src/build/synthetic/vary-server.ts';
import { writeSyntheticCatalogue } from '../../src/build/synthetic/write-synthetic-catalogue.ts';
import { readDataFiles } from '../../src/catalog/data-files.ts';
import { loadAssessedCatalogue } from '../../src/assessed/load-assessed-catalogue.ts';

describe('a choice of servers', () => {
  const servers: readonly ServerSize[] = Array.from({ length: 90 }, (_, i) => {
    const tools = 1 + ((i * 37) % 120);
    return { slug: `server-${i}`, tools, characters: tools * (400 + ((i * 53) % 90) * 20) };
  });
  const sum = (sizes: readonly ServerSize[], of: (size: ServerSize) => number) =>
    sizes.reduce((total, size) => total + of(size), 0);
  const whole = { tools: sum(servers, ({ tools }) => tools), characters: sum(servers, ({ characters }) => characters) };

  it.each([1000, 10_000, 50_000])('has %i tools or few more, of the mix that the servers have', (wanted) => {
    const copies = chooseServers(servers, wanted);
    const times = ({ slug }: ServerSize) => copies.get(slug) ?? 0;
    const tools = sum(servers, (server) => times(server) * server.tools);
    expect(tools).toBeGreaterThanOrEqual(wanted);
    expect(tools).toBeLessThan(wanted * 1.03);
    const characters = sum(servers, (server) => times(server) * server.characters);
    expect(characters / tools / (whole.characters / whole.tools)).toBeCloseTo(1, 1);
    expect(tools / sum(servers, times) / (whole.tools / servers.length)).toBeCloseTo(1, 1);
  });

  it('is the same every time', () => {
    expect(chooseServers(servers, 777)).toEqual(chooseServers(servers, 777));
  });

  it('takes every server as often where that is what is wanted', () => {
    expect(new Set(chooseServers(servers, 3 * whole.tools).values())).toEqual(new Set([3]));
  });

  it('is refused where there is no tool', () => {
    expect(() => chooseServers([{ slug: 'empty', tools: 0, characters: 0 }], 10)).toThrow(/no tool/);
  });
});

describe('a synthetic catalogue', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'toolrisk-synthetic-'));
  afterAll(() => rm(folder, { recursive: true }));
  const [once, again] = [join(folder, 'once'), join(folder, 'again')];
  const count = await writeSyntheticCatalogue('data', once, 150);
  const { servers, problems } = await loadAssessedCatalogue(once);

  it('has what was asked for, without an error, and no tool of the real one', async () => {
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    const tools = servers.flatMap((server) => server.tools);
    expect(tools).toHaveLength(count);
    expect(count).toBeGreaterThanOrEqual(150);
    expect(count).toBeLessThan(300);
    for (const { server, name } of tools) expect(name.endsWith(`_${server.split('-').at(-1)}`)).toBe(true);
  });

  it('is judged like what it is made from: it has tools of several categories', () => {
    const categories = new Set(servers.flatMap(({ tools }) => tools.map(({ assessment }) => assessment.category)));
    expect(categories.size).toBeGreaterThan(3);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    await writeSyntheticCatalogue('data', again, 150);
    const [a, b] = await Promise.all([once, again].map((directory) => readDataFiles(directory)));
    expect(a?.length).toBeGreaterThan(3);
    expect(b?.map(({ text }) => text)).toEqual(a?.map(({ text }) => text));
    expect(a?.filter(({ text, canonical }) => text !== canonical)).toEqual([]);
  });
});

it('words that tell copies apart are made up from what they stand for', () => {
  expect(makeWord('asana 1')).toMatch(/^[a-z]{8}$/);
  expect(makeWord('asana 1')).toBe(makeWord('asana 1'));
  expect(makeWord('asana 2')).not.toBe(makeWord('asana 1'));
});
