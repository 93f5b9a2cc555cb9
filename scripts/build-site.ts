import './tell-errors.ts';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildSite, type BuiltSite } from '../src/build/build-site.ts';
import { digestInputs, forgetBuilt, noteBuilt, recallBuilt } from '../src/build/built-state.ts';
import { replaceFolder } from '../src/build/replace-folder.ts';
import { makeProgressTeller } from '../src/build/tell-progress.ts';
import { nameShard, readShard } from '../src/build/shards/shard.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
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

const inputs = await digestInputs(values.data, shard);
const built = await recallBuilt(values.out);
if (built?.inputs === inputs) {
  console.log(`${values.out}/ is built already: nothing that it is made from has changed`);
  process.exit(0);
}

let site: BuiltSite = { problems: [], keys: new Map(), files: [] };
const isDone = await replaceFolder(values.out, async (out) => {
  const written = built?.keys ?? new Map<string, string>();
  const options = { data: values.data, out, workshop: `.build/${process.pid}`, shard, workers, written };
  site = await buildSite({ ...options, tellProgress: makeProgressTeller(process.stderr) });
  if (printProblems(site.problems.filter(({ level }) => level === 'error'))) return null;
  await forgetBuilt(values.out);
  return site.files;
});
if (!isDone) process.exit(1);
// Where something was edited meanwhile, nobody knows which state of it was built.
if ((await digestInputs(values.data, shard)) === inputs) await noteBuilt(values.out, { inputs, keys: site.keys });
const { problems } = site;
const hint = problems.length === 0 ? '' : `; the data has ${problems.length} warnings, see npm run check:data`;
console.log(`built ${values.out}/${hint}`);
