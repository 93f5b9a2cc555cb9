import { mkdir, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { printProblems } from '../src/catalog/print-problems.ts';
import { loadAssessedCatalogue } from '../src/classifier/load-assessed-catalogue.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, out: { type: 'string', default: 'dist' } },
});
const workshop = `.build/${process.pid}`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['DATA_DIR'] = values.data;

const { problems } = await loadAssessedCatalogue(values.data);
if (printProblems(problems.filter(({ level }) => level === 'error'))) process.exit(1);

try {
  await mkdir(workshop, { recursive: true });
  // Forced: a stale content store would let entries pass that the present schemas refuse.
  await build({ outDir: `${workshop}/site`, force: true, logLevel: 'warn' });
  await rename(values.out, `${workshop}/previous`).catch(() => undefined);
  await rename(`${workshop}/site`, values.out);
} finally {
  await rm(workshop, { recursive: true, force: true });
}
const hint = problems.length === 0 ? '' : `; the data has ${problems.length} warnings, see npm run check:data`;
console.log(`built ${values.out}/${hint}`);
