import './tell-errors.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import { findDisagreements } from '../src/catalog/registry/find-disagreements.ts';
import { parseReadArguments } from '../src/capture/registry/parse-read-arguments.ts';
import { readRegistries, type RegistryReading } from '../src/capture/registry/read-registry.ts';
import { reportProgress } from '../src/capture/report-progress.ts';
import { stopWithReader } from '../src/capture/stop-with-reader.ts';

const request = parseReadArguments(process.argv.slice(2));
const today = new Date().toISOString().slice(0, 10);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());
stopWithReader(interruption);

function tellReading({ server, status, now }: RegistryReading): string {
  if (now === null) return `${server}: ${status}`;
  const { name, standing, rule } = now.publisher;
  const disagreements = findDisagreements(now.package?.name ?? '', now.registry, now.declared);
  const fields = disagreements.map(({ field }) => field).join(', ');
  return `${server}: ${status}; ${name}, ${standing} by ${rule ?? 'hand'}${fields === '' ? '' : `; told otherwise by the package: ${fields}`}`;
}

const { report, stop } = reportProgress(process.stderr);
try {
  const readings = await readRegistries(request, today, { signal: interruption.signal, report });
  printProblems(readings.flatMap(({ problems }) => problems));
  for (const reading of readings) console.log(tellReading(reading));
  if (readings.some(({ status }) => status === 'failed')) process.exitCode = 1;
} finally {
  stop();
}
