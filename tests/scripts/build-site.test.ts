import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-build-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a build of broken data names all problems and leaves the last good site in place', () => {
  const out = join(folder, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the last good site');
  for (const slug of ['one', 'two']) {
    mkdirSync(join(folder, 'data/servers', slug), { recursive: true });
    writeFileSync(join(folder, 'data/servers', slug, 'server.json'), '{ not JSON');
  }

  const { status, stderr } = spawnSync(
    'node',
    ['scripts/build-site.ts', '--data', join(folder, 'data'), '--out', out],
    { encoding: 'utf8' },
  );

  expect(status).toBe(1);
  expect(stderr.match(/error not-json/g)).toHaveLength(2);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good site');
});
