import type { BuildCost } from './bench-build.ts';

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const ratio = (value: number, base: number): number => round(value / base, 2);

/** One column a build: figures by what they are of. Costs to a tool are also told against those of the first build. */
export type BuildTable = Record<string, Record<string, number | string>>;

/** Processor time where it is known: what others do on the machine hardly counts in it. */
const readCost = ({ cpuSeconds, seconds, tools }: BuildCost): number => ((cpuSeconds ?? seconds) * 1000) / tools;

/** What builds cost, as a table. There must be at least one. */
export function reportBuilds(builds: readonly BuildCost[]): BuildTable {
  const [first] = builds;
  if (first === undefined) throw new Error('there is no build to report on');
  const rows: Readonly<Record<string, (build: BuildCost) => number | string>> = {
    seconds: ({ seconds }) => round(seconds),
    'processor seconds': ({ cpuSeconds }) => (cpuSeconds === null ? 'not told' : round(cpuSeconds)),
    'peak memory in MB': ({ peakBytes }) => (peakBytes === null ? 'not told' : Math.round(peakBytes / 1e6)),
    files: ({ files }) => files,
    'files a tool': ({ files, tools }) => round(files / tools, 2),
    'MB in all': ({ bytes }) => Math.round(bytes / 1e6),
    'kB a tool': ({ bytes, tools }) => round(bytes / 1000 / tools),
    'ms of processor a tool': (build) => round(readCost(build)),
    'the same, against the first size': (build) => ratio(readCost(build), readCost(first)),
    'seconds to copy the output': ({ copySeconds }) => round(copySeconds, 2),
    'times copying the output': ({ seconds, copySeconds }) => round(seconds / copySeconds),
    'median tool page in kB gzipped': ({ pageBytes }) => round((pageBytes[pageBytes.length >> 1] ?? 0) / 1000, 2),
    'largest of them': ({ pageBytes }) => round((pageBytes.at(-1) ?? 0) / 1000, 2),
  };
  return Object.fromEntries(
    Object.entries(rows).map(([name, read]) => [
      name,
      Object.fromEntries(builds.map((build) => [`${build.tools} tools`, read(build)])),
    ]),
  );
}
