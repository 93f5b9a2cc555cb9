import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { makeKey, openEntry } from '../../../src/build/cache/cache-entry.ts';
import { readCached } from '../../../src/build/cache/read-cached.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-cache-'));
const file = join(folder, 'kept/one');
const key = makeKey(['code', 'files']);
const compute = vi.fn(() => ({ made: 1 }));

beforeEach(() => {
  rmSync(join(folder, 'kept'), { recursive: true, force: true });
  compute.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true }));

const take = async (ofKey = key): Promise<unknown> => openEntry(await readCached(file, ofKey, compute));

it('makes a value once for a key, and again for another', async () => {
  expect(await take()).toEqual({ made: 1 });
  expect(await take()).toEqual({ made: 1 });
  expect(compute).toHaveBeenCalledTimes(1);
  await take(makeKey(['code', 'other files']));
  expect(compute).toHaveBeenCalledTimes(2);
  expect(readdirSync(join(folder, 'kept'))).toEqual(['one']);
});

it('gives one digest to values that are alike', async () => {
  const first = await readCached(file, key, compute);
  const again = await readCached(file, makeKey(['other code']), compute);
  expect(again.digest).toBe(first.digest);
  expect((await readCached(file, key, () => ({ made: 2 }))).digest).not.toBe(first.digest);
});

it.each([
  ['is cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['has another byte', (bytes: Buffer) => bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte))],
  ['is empty', () => Buffer.alloc(0)],
])('makes a value anew whose file %s', async (_, spoil) => {
  await take();
  writeFileSync(file, spoil(readFileSync(file)));
  expect(await take()).toEqual({ made: 1 });
  expect(await take()).toEqual({ made: 1 });
  expect(compute).toHaveBeenCalledTimes(2);
});

it('keeps nothing of what has changed meanwhile', async () => {
  await readCached(file, key, compute, () => false);
  await take();
  expect(compute).toHaveBeenCalledTimes(2);
});

it('works where nothing can be written', async () => {
  writeFileSync(join(folder, 'plain-file'), '');
  const below = join(folder, 'plain-file/one');
  expect(openEntry(await readCached(below, key, compute))).toEqual({ made: 1 });
});

it('keeps odd keys and what is shared', async () => {
  const shared = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2, "7": "\\ud800", "": null}') as object;
  const entry = await readCached(file, key, () => ({ one: shared, other: [shared, shared] }));
  const { one, other } = openEntry<{ one: object; other: object[] }>(entry);
  expect(Object.keys(one)).toEqual(Object.keys(shared));
  expect(JSON.stringify(one)).toBe(JSON.stringify(shared));
  expect(other[0]).toBe(one);
  expect(other[1]).toBe(one);
});

it('refuses what is no plain data', async () => {
  await expect(readCached(file, key, () => ({ act: () => 1 }))).rejects.toThrow('could not be cloned');
});
