import './tell-errors.ts';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build-site.ts';
import { replaceFolder } from '../src/build/replace-folder.ts';
import { nameShard, readShard } from '../src/build/shards/shard.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import type { Problem } from '../src/catalog/schema/problem.ts';
import { readSiteSettings } from '../src/catalog/site-settings.ts';

const shard = readShard();
// Read for its errors: what reads it later is deep in the build.
readSiteSettings();
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    out: { type: 'string', default: shard === null ? 'dist' : `parts/${nameShard(shard)}` },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const workers = Number(values.workers);
if (!Number.isInteger(workers) || workers < 1) {
  console.error('--workers takes a whole number above 0, such as --workers 1; each holds the catalogue in memory.');
  process.exit(1);
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

let problems: readonly Problem[] = [];
const isBuilt = await replaceFolder(values.out, async (out) => {
  problems = await buildSite({
    data: values.data,
    out,
    workshop: `.build/${process.pid}`,
    shard,
    workers,
    tellProgress: () => undefined,
  });
  return !printProblems(problems.filter(({ level }) => level === 'error'));
});
if (!isBuilt) process.exit(1);
const hint = problems.length === 0 ? '' : `; the data has ${problems.length} warnings, see npm run check:data`;
console.log(`built ${values.out}/${hint}`);
