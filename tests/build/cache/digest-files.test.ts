import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { digestFiles } from '../../../src/build/cache/digest-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-digest-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('differs after each change, and is the same again once that is undone', () => {
  const paths = [join(folder, 'server'), join(folder, 'notes.json')];
  const file = (name: string): string => join(folder, name);
  mkdirSync(file('server/manifests'), { recursive: true });
  writeFileSync(file('server/manifests/1.json'), 'one');
  const first = digestFiles(paths);
  const seen = [first];
  const change = (act: () => void): void => {
    act();
    seen.push(digestFiles(paths));
  };
  change(() => writeFileSync(file('server/manifests/1.json'), 'two'));
  change(() => writeFileSync(file('server/manifests/2.json'), ''));
  change(() => renameSync(file('server/manifests/2.json'), file('server/manifests/3.json')));
  change(() => mkdirSync(file('server/empty')));
  change(() => writeFileSync(file('notes.json'), ''));
  change(() => writeFileSync(file('notes.json'), '[]'));
  expect(new Set(seen).size).toBe(seen.length);
  rmSync(file('server/manifests/3.json'));
  rmSync(file('server/empty'), { recursive: true });
  rmSync(file('notes.json'));
  writeFileSync(file('server/manifests/1.json'), 'one');
  expect(digestFiles(paths)).toBe(first);
});

it('tells the bytes of one file from those of the next', () => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  writeFileSync(a, 'xy');
  writeFileSync(b, 'z');
  const one = digestFiles([a, b]);
  writeFileSync(a, 'x');
  writeFileSync(b, 'yz');
  expect(digestFiles([a, b])).not.toBe(one);
});
