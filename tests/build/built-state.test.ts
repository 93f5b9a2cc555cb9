import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestInputs, forgetBuilt, noteBuilt, recallBuilt } from '../../src/build/built-state.ts';

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

const built = { inputs: 'a', keys: new Map([['time', 'b']]) };

describe('a folder', () => {
  it('is not built where there is none, or nothing is noted of it', async () => {
    expect(await recallBuilt(out)).toBeNull();
    writeFileSync(out, 'page');
    expect(await recallBuilt(out)).toBeNull();
  });

  it('is what was built as long as its files stay as they are', async () => {
    rmSync(out);
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'page');
    await noteBuilt(out, built);
    expect(await recallBuilt(out)).toEqual(built);
    utimesSync(join(out, 'index.html'), 1, 1);
    expect(await recallBuilt(out)).toBeNull();
    await noteBuilt(out, built);
    writeFileSync(join(out, 'more.html'), '');
    expect(await recallBuilt(out)).toBeNull();
  });

  it('is built no more once that is forgotten', async () => {
    await noteBuilt(out, built);
    expect(await recallBuilt(out)).toEqual(built);
    await forgetBuilt(out);
    expect(await recallBuilt(out)).toBeNull();
  });
});
