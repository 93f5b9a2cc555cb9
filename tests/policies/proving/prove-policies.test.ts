import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.each([
  ['unknown-format', ['__proto__']],
  ['no-proof', ['vscode']],
  ['unknown-scenario', ['codex', '--scenario', 'none']],
  ['bad-arguments', ['--unknown']],
  ['bad-arguments', ['codex', 'opencode']],
])('reports %s, and proves nothing', (code, args) => {
  const run = spawnSync(process.execPath, ['scripts/prove-policies.ts', ...args], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(`^error ${code}: `) as string });
});
