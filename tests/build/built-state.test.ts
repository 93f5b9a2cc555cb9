import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestInputs, isBuilt, noteBuilt } from '../../src/build/built-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-built-'));
const data = join(folder, 'data');
const out = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

describe('what a site is built from', () => {
  it('is other with every file of its data, and for each part', async () => {
    const digests = [await digestInputs(data, null), await digestInputs(data, { part: 1, of: 2 })];
    writeFileSync(data, 'one');
    digests.push(await digestInputs(data, null));
    writeFileSync(data, 'two');
    digests.push(await digestInputs(data, null));
    expect(new Set(digests).size).toBe(4);
    expect(await digestInputs(data, null)).toBe(digests.at(-1));
  });
});

describe('a folder', () => {
  it('is not built where there is none, or nothing is noted of it', async () => {
    expect(await isBuilt(out, 'a')).toBe(false);
    writeFileSync(out, 'page');
    expect(await isBuilt(out, 'a')).toBe(false);
  });

  it('is built as long as it and what it is made from stay as they are', async () => {
    rmSync(out);
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'page');
    await noteBuilt(out, 'a');
    expect(await isBuilt(out, 'a')).toBe(true);
    expect(await isBuilt(out, 'b')).toBe(false);
    utimesSync(join(out, 'index.html'), 1, 1);
    expect(await isBuilt(out, 'a')).toBe(false);
    await noteBuilt(out, 'a');
    writeFileSync(join(out, 'more.html'), '');
    expect(await isBuilt(out, 'a')).toBe(false);
  });
});
