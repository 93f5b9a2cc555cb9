import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Where the fixture servers are that tests start, each in one file. */
export const FIXTURES = resolve('.build/fixture-servers');

/** Makes of each fixture server one file of plain JavaScript: hundreds are started, and Node reads those in half the time. */
export default async function bundleFixtures(): Promise<void> {
  await build({
    entryPoints: globSync('tests/fixtures/servers/*.ts'),
    outdir: FIXTURES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
}
