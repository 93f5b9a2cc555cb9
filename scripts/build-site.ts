import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { replaceFolder } from '../src/build/replace-folder.ts';
import { nameShard, readShard } from '../src/build/shards/shard.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import { readSiteSettings } from '../src/catalog/site-settings.ts';
import { getSite } from '../src/views/site.ts';

const shard = readShard();
// Read for its errors: what reads it later is deep in the build.
readSiteSettings();
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    out: { type: 'string', default: shard === null ? 'dist' : `parts/${nameShard(shard)}` },
  },
});

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['DATA_DIR'] = values.data;

const { problems } = await getSite();
if (printProblems(problems.filter(({ level }) => level === 'error'))) process.exit(1);

// Forced: a stale content store would let entries pass that the present schemas refuse.
await replaceFolder(values.out, async (outDir) => {
  await build({ outDir, force: true, logLevel: 'warn' });
  return true;
});
const hint = problems.length === 0 ? '' : `; the data has ${problems.length} warnings, see npm run check:data`;
console.log(`built ${values.out}/${hint}`);
