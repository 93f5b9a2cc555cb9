import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Runs a command of ours to its end; what it prints to standard error, and its exit code. */
function run(script: string, args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stderr } = spawnSync('node', [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    timeout: 60_000,
  });
  return { status, stderr };
}

const isCommand = (name: string): boolean =>
  name.endsWith('.ts') && name !== 'tell-errors.ts' && name !== 'run-tests.ts';

describe('a command that is asked for what it does not know', () => {
  it.each(readdirSync('scripts').filter(isCommand))('%s says so without a stack, and fails', (script) => {
    const { status, stderr } = run(script, ['--no-such-option']);
    expect(status).toBe(script === 'verify-lockfile.ts' ? 3 : 1);
    expect(stderr).toContain('error bad-arguments');
    expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
  });
});

describe('a setting of the environment that is none', () => {
  it.each([
    ['start-site.ts', { PORT: 'abc' }, 'bad-port'],
    ['start-site.ts', { SITE_URL: 'nowhere' }, 'SITE_URL'],
    ['build-site.ts', { BASE_PATH: '/ /' }, 'BASE_PATH'],
    ['build-site.ts', { SHARD: '9/3' }, 'SHARD'],
    ['serve-site.ts', { PORT: '99999' }, 'bad-port'],
  ])('stops %s with %j at once, without a stack', (script, environment, told) => {
    const { status, stderr } = run(script, [], environment);
    expect(status).toBe(1);
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
  });
});
