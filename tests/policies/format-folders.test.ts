import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/policies/formats/index.ts';

const FOLDER = 'src/policies/formats';
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Every module that a file loads when it runs, and the packages among them. */
function listLoaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b(?! type\b)[^;]*? from '([^']+)'/gm);
  for (const [, name = ''] of imports)
    if (name.startsWith('.')) listLoaded(normalize(join(dirname(file), name)), seen);
    else seen.add(name);
  return seen;
}

it('every folder is a format of the list, under its own name', () => {
  expect(formats.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

it('renders several servers in a browser: no module of Node, no zod', () => {
  const loaded = [...listLoaded('src/policies/render-stack.ts')];
  expect(loaded.length).toBeGreaterThan(5);
  expect(loaded.filter((name) => name.startsWith('node:') || name === 'zod')).toEqual([]);
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('has every part', () => {
    for (const part of ['index.ts', 'write.ts', 'read.ts', 'guide.mdx', 'golden/told.json'])
      expect(existsSync(`${FOLDER}/${id}/${part}`), part).toBe(true);
  });

  it('has a proof where there is a record of one, and a record where there is a proof', () => {
    const isProvable = ['proof.ts', 'schema-proof.ts'].some((part) => existsSync(`${FOLDER}/${id}/${part}`));
    expect(existsSync(`data/proofs/${id}.json`)).toBe(isProvable);
  });

  it('runs in a browser: no module of Node, no zod', () => {
    const loaded = [...listLoaded(`${FOLDER}/${id}/index.ts`)];
    expect(loaded.filter((name) => name.startsWith('node:') || name === 'zod')).toEqual([]);
  });

  it('says where the file goes, how it merges and how it is applied', () => {
    for (const text of [
      format.place,
      format.merging.existing,
      format.merging.second,
      ...format.steps('crm', format.fileName),
    ])
      expect(text).toMatch(/[.]$/);
    expect(format.steps('crm', format.fileName).length).toBeGreaterThan(1);
    expect(format.engine.documentation).toMatch(/^https:\/\//);
  });
});
