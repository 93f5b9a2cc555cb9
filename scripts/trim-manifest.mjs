// Plain JavaScript, as is all that packs the command: see bin/toolrisk.mjs.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const OWN = '.build/package.json';

/** What the packed command needs of the project's package.json: nothing to install, and nothing to run. */
const KEPT = ['name', 'version', 'description', 'type', 'license', 'engines', 'bin', 'files'];

function readWish() {
  try {
    return parseArgs({ options: { restore: { type: 'boolean', default: false } } }).values.restore;
  } catch (error) {
    console.error(
      `error bad-arguments: -\n  ${error.message}\n  npm pack runs it before packing, and with --restore after.`,
    );
    process.exit(1);
  }
}

const isRestore = readWish();
// There is one already where a packing before was broken off.
if (existsSync(OWN)) renameSync(OWN, 'package.json');
if (!isRestore) {
  mkdirSync('.build', { recursive: true });
  copyFileSync('package.json', OWN);
  const own = JSON.parse(readFileSync(OWN, 'utf8'));
  const kept = Object.fromEntries(KEPT.map((key) => [key, own[key]]));
  writeFileSync('package.json', `${JSON.stringify(kept, null, 2)}\n`);
}
