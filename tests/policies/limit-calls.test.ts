import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../public/policies/limit-calls.mjs');
const tool = 'mcp__iterable__update_list';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'limit-calls-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

interface Answer {
  readonly code: number | null;
  readonly reason: string;
  readonly said: string;
}

/** Runs the program as a client does; `at` sets its clock, in milliseconds, by a module that is loaded before it. */
const runHook = (input: string, { limits = [`${tool}=10`], at }: { limits?: string[]; at?: number } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const clock = at === undefined ? [] : ['--import', `data:text/javascript,Date.now=()=>${String(at)}`];
    const child = spawn(process.execPath, [...clock, program, ...limits], { env: { HOME: home, USERPROFILE: home } });
    let reason = '';
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (reason += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, reason, said }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });

const spellCall = (name: unknown, event = 'PreToolUse'): string =>
  JSON.stringify({ hook_event_name: event, tool_name: name, tool_input: { id: 1 }, session_id: 's' });

const passes: Answer = { code: 0, reason: '', said: '' };

test.each(['PreToolUse', 'BeforeTool'])('refuses the eleventh call of %s, and says nothing to ten', async (event) => {
  for (let call = 1; call <= 10; call += 1) expect(await runHook(spellCall(tool, event))).toEqual(passes);
  const eleventh = await runHook(spellCall(tool, event));
  expect(eleventh).toMatchObject({ code: 2, said: '' });
  expect(eleventh.reason).toContain('10 times in 60 seconds');
});

test('lets calls pass again as the window slides, and forgets older minutes', async () => {
  const start = 1_700_000_030_000;
  const limits = [`${tool}=2`];
  const codes: (number | null)[] = [];
  for (const after of [0, 40_000, 59_999, 60_000, 60_001, 99_999, 100_000, 400_000])
    codes.push((await runHook(spellCall(tool), { limits, at: start + after })).code);
  expect(codes).toEqual([0, 0, 2, 0, 2, 2, 0, 0]);
  expect(readdirSync(join(home, '.limit-calls'))).toHaveLength(1);
});

test('lets exactly the limit pass of calls made at once', async () => {
  const limits = [`${tool}=5`];
  const answers = await Promise.all(Array.from({ length: 24 }, () => runHook(spellCall(tool), { limits })));
  expect(answers.filter(({ code }) => code === 0)).toHaveLength(5);
  expect(answers.filter(({ code }) => code === 2)).toHaveLength(19);
});

test('says nothing of other tools, and counts each tool on its own', async () => {
  const limits = [`${tool}=1`, 'mcp_iterable_a.b:c=d=1', '__proto__=1'];
  for (const name of [tool, 'mcp_iterable_a.b:c=d', '__proto__', 'Bash', 'constructor', `${tool}s`])
    expect(await runHook(spellCall(name), { limits })).toEqual(passes);
  for (const name of ['Bash', 'constructor', `${tool}s`, 'mcp__iterable__UPDATE_LIST'])
    expect(await runHook(spellCall(name), { limits })).toEqual(passes);
  for (const name of [tool, 'mcp_iterable_a.b:c=d', '__proto__'])
    expect(await runHook(spellCall(name), { limits })).toMatchObject({ code: 2 });
});

test.each([
  ...['', 'null', '[]', '{', '"x"', '{}', 'x'.repeat(100_000), '['.repeat(200_000), '\u0000', '\ufeff{}'],
  ...[spellCall(undefined), spellCall(7), spellCall(''), spellCall([tool]), spellCall({ toString: tool })],
  ...[spellCall(tool, 'PostToolUse'), spellCall(tool, '__proto__'), spellCall(tool).slice(0, -1)],
])('refuses what it can’t understand', async (input) => {
  expect(await runHook(input)).toMatchObject({ code: 2, said: '' });
});

test.each([
  [[]],
  [[tool]],
  [[`${tool}=`]],
  [[`${tool}=0`]],
  [[`${tool}=-1`]],
  [[`${tool}=1.5`]],
  [['=3']],
  [['x=1', '']],
])('refuses every call where its limits are not understood', async (limits) => {
  expect(await runHook(spellCall('Bash'), { limits })).toMatchObject({ code: 2, said: '' });
});

test('takes the lower of two limits for one tool', async () => {
  const limits = [`${tool}=5`, `${tool}=1`, `${tool}=9`];
  expect(await runHook(spellCall(tool), { limits })).toEqual(passes);
  expect(await runHook(spellCall(tool), { limits })).toMatchObject({ code: 2 });
});

test('refuses a limited call where counts can’t be kept or read, and leaves other tools alone', async () => {
  writeFileSync(join(home, '.limit-calls'), '');
  expect(await runHook(spellCall(tool))).toMatchObject({ code: 2 });
  expect(await runHook(spellCall('Bash'))).toEqual(passes);
  rmSync(join(home, '.limit-calls'));
  await runHook(spellCall(tool));
  for (const file of readdirSync(join(home, '.limit-calls')))
    writeFileSync(join(home, '.limit-calls', file), 'spoiled\n');
  expect(await runHook(spellCall(tool))).toMatchObject({ code: 2 });
});
