import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-native-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs in a Node of its own: the tests' own runner loads modules otherwise. */
const program = `
  import { writeFileSync } from 'node:fs';
  import { basename } from 'node:path';
  import { followModules } from ${JSON.stringify(resolve('src/build/dev/native-modules.ts'))};
  const modules = followModules([process.cwd()]);
  const load = async (name) => (await modules.load(process.cwd() + '/' + name)).value();
  const forget = (name) => modules.forget(process.cwd() + '/' + name).map((file) => basename(file)).toSorted();
  const told = [await load('top.ts'), await load('other.ts'), forget('unknown.ts')];
  writeFileSync('word.json', '"two"');
  told.push(await load('top.ts'), forget('word.json'), await load('top.ts'), await load('other.ts'));
  writeFileSync('middle.ts', 'export const value = (: string => ');
  told.push(forget('middle.ts'), await load('top.ts').catch(() => 'broken'));
  writeFileSync('middle.ts', 'export const value = (): string => "mended";');
  told.push(forget('middle.ts'), await load('top.ts'), modules.forgetAll().length);
  console.log(JSON.stringify(told));
`;

it('loads a module again once it or what it imports was forgotten, and no other', () => {
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('word.json', '"one"');
  write('middle.ts', "import word from './word.json' with { type: 'json' };\nexport const value = (): string => word;");
  write(
    'top.ts',
    "import { value as inner } from './middle.ts';\nexport const value = (): string => `top ${inner()}`;",
  );
  write('other.ts', 'let calls = 0;\nexport const value = (): number => (calls += 1);');
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual([
    ...['top one', 1, []],
    ...['top one', ['middle.ts', 'top.ts', 'word.json'], 'top two', 2],
    ...[['middle.ts', 'top.ts'], 'broken'],
    ...[['middle.ts', 'top.ts'], 'top mended', 4],
  ]);
});
