#!/usr/bin/env node
// Plain JavaScript: it starts on every Node that the package supports, whether or not that runs TypeScript.
import { existsSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const bundle = new URL('command/', import.meta.url);
const root = fileURLToPath(new URL('../', import.meta.url));
const inPackage = !existsSync(`${root}src/command/`);

/** In the project itself: whether something that the bundle was made of has changed since. */
function isStale() {
  try {
    const made = statSync(new URL('command.js', bundle)).mtimeMs;
    const inputs = JSON.parse(readFileSync(new URL('inputs.json', bundle), 'utf8'));
    return inputs.some((input) => statSync(root + input).mtimeMs > made);
  } catch {
    return true;
  }
}

if (!inPackage && isStale()) {
  try {
    const { packCommand } = await import('../scripts/pack-command.mjs');
    await packCommand(root);
  } catch (error) {
    console.error(
      `error not-packed: -\n  The command could not be made from its sources: ${error.message}\n  Run npm ci.`,
    );
    process.exit(4);
  }
}
// Most runs are over before what V8 optimises pays, so it waits longer. Other versions have other names for this.
if (process.versions.v8.startsWith('13.')) {
  v8.setFlagsFromString('--invocation-count-for-maglev=4000');
  v8.setFlagsFromString('--invocation-count-for-turbofan=20000');
}
module.enableCompileCache?.();
const { runCommand } = await import('./command/command.js');
await runCommand(process.argv.slice(2));
