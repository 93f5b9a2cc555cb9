import './tell-errors.ts';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { median } from '../src/build/bench/median.ts';
import { serveFolder } from '../src/build/serve/serve-folder.ts';
import { browserArguments, findBrowser } from '../tests/find-browser.ts';

// It takes no option; one that is given is an error, said at once.
parseArgs({ options: {} });

/** The version that is fetched and run; it needs no place in the project's own dependencies. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const PAGES = {
  home: '',
  tool: 'tools/iterable/send-campaign/',
  server: 'tools/iterable/',
  servers: 'servers/',
  search: 'search/?q=send+campaign',
};
/** One run swings by ten points where a machine is busy; an odd number has a middle one. */
const RUNS = 3;
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };

interface Report {
  readonly categories: Record<keyof typeof LEAST, { readonly score: number | null }>;
  readonly audits: Record<
    string,
    { readonly numericValue?: number; readonly title: string; readonly score: number | null }
  >;
}

const browser = await findBrowser();
const program = browser?.['CHROMIUM_PATH'] ?? chromium.executablePath();
const address = await serveFolder('dist', '/', 0);
const folder = await mkdtemp(join(tmpdir(), 'toolrisk-pages-'));

/** Runs Lighthouse on one page, as a narrow phone on a slow line, which is its own default. */
async function audit(kind: string, path: string): Promise<Report> {
  const file = join(folder, `${kind}.json`);
  // The site is served by this very process, which must not stand still meanwhile.
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      `${address}${path}`,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${Object.keys(LEAST).join(',')}`,
      `--chrome-flags=${['--headless=new', ...browserArguments()].join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: program }, shell: process.platform === 'win32' },
  );
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

const score = ({ categories }: Report, id: string): number =>
  Math.round((categories[id as keyof typeof LEAST].score ?? 0) * 100);

let failed = 0;
const rows = [];
for (const [kind, path] of Object.entries(PAGES)) {
  const reports: Report[] = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await audit(kind, path));
  const take = (read: (report: Report) => number): number => median(reports.map(read));
  const measure = (id: string, digits: number, unit: number): number =>
    Number((take(({ audits }) => audits[id]?.numericValue ?? 0) / unit).toFixed(digits));
  const scores = Object.fromEntries(Object.keys(LEAST).map((id) => [id, take((report) => score(report, id))]));
  const runs = reports.map((report) => score(report, 'performance')).join(' ');
  rows.push({
    page: kind,
    ...scores,
    'performance, each run': runs,
    kB: measure('total-byte-weight', 1, 1000),
    CLS: measure('cumulative-layout-shift', 3, 1),
  });
  for (const [id, least] of Object.entries(LEAST))
    if ((scores[id] ?? 0) < least) {
      failed += 1;
      console.log(`FAILED ${kind}: ${id} ${scores[id]}, ${least} is wanted`);
      // Those of the run that the median is from.
      const middle = reports.find((report) => score(report, id) === scores[id]);
      for (const each of Object.values(middle?.audits ?? {}))
        if (each.score !== null && each.score < 0.9) console.log(`  ${each.title}`);
    }
}
console.log(`The median of ${RUNS} runs of each page:`);
console.table(rows);
await rm(folder, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);
