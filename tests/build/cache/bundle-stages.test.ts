import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleStages, stageIds, type StageCode, type StageId } from '../../../src/build/cache/bundle-stages.ts';

const project = mkdtempSync(join(tmpdir(), 'toolrisk-stages-'));
const program = `
  import { bundleStages } from './src/build/cache/bundle-stages.ts';
  console.log(JSON.stringify(await bundleStages('cache')));
`;

const bundle = (): StageCode =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: project, encoding: 'utf8' }),
  ) as StageCode;

const listChanged = (a: StageCode, b: StageCode): StageId[] => stageIds.filter((id) => a[id].digest !== b[id].digest);

beforeAll(() => {
  for (const name of ['src', 'data/vocabulary', 'package.json']) cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});
afterAll(() => rmSync(project, { recursive: true }));

it.each<[string, string, string, string, StageId[]]>([
  ['nothing', 'src/classifier/classify.ts', '', '', []],
  ['a comment', 'src/classifier/classify.ts', '\n', '\n// A remark.\n', []],
  ['a rule', 'src/classifier/rules/keeps-to-own-notes.ts', "'memory'", "'memory', 'diary'", ['judge-server']],
  ['data of the classifier', 'data/vocabulary/phrasing.json', '{', '{ "new": [],', ['judge-server']],
  [
    'a rule of texts',
    'src/hygiene/check-hygiene.ts',
    'MOST_EVIDENCE = 3',
    'MOST_EVIDENCE = 4',
    ['read-texts', 'link-patterns'],
  ],
  ['how files are checked', 'src/catalog/load.ts', 'listed twice', 'there twice', ['read-server']],
  ['how patterns are linked', 'data/vocabulary/exposures.json', '{', '{ "new": [],', ['link-patterns']],
])('after an edit of %s, other code has another digest', (_, file, from, to, expected) => {
  const before = bundle();
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  expect(listChanged(before, bundle())).toEqual(expected);
  writeFileSync(path, text);
  expect(listChanged(before, bundle())).toEqual([]);
});

it('the code reads nothing that no key tells of', async () => {
  const code = await bundleStages(join(project, 'own'));
  for (const id of stageIds) {
    const text = readFileSync(code[id].file, 'utf8');
    const modules = [
      ...text.matchAll(/^import.*?from\s*"([^"]+)"/gm),
      ...text.matchAll(/;import[^;]*?from\s*"([^"]+)"/g),
    ].map(([, name]) => name);
    const allowed = ['node:crypto', 'node:fs/promises', 'node:path'];
    expect(modules.filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
    expect(text).not.toMatch(/\bprocess\.(?:env|argv|cwd)|\bimport\.meta\b|\bDate\.now\(|\bnew Date\(\)/);
  }
});
