import type { StateCost } from './bench-against.ts';

const NOT_TOLD = 'not told';

type Row = readonly [name: string, digits: number, read: (cost: StateCost) => number | null];

const ROWS: readonly Row[] = [
  ['tools', 0, ({ tools }) => tools],
  ['build: ms of processor a tool', 2, ({ build, tools }) => build.cpuSeconds && (build.cpuSeconds * 1000) / tools],
  ['build: ms a tool', 2, ({ build, tools }) => (build.seconds * 1000) / tools],
  ['build: peak memory in MB', 0, ({ build }) => build.peakBytes && build.peakBytes / 1e6],
  ['site: files a tool', 2, ({ files, tools }) => files / tools],
  ['site: kB a tool', 2, ({ bytes, tools }) => bytes / 1000 / tools],
  ['definitions classified a second, warm', 0, ({ classified }) => classified],
  ['classifying a file: ms of processor', 0, ({ classify }) => classify.cpuSeconds && classify.cpuSeconds * 1000],
  ['classifying a file: ms', 0, ({ classify }) => classify.seconds * 1000],
];

/** What two states cost, as a table: each figure of both, and the present one as a share of the former. */
export const reportAgainst = ({ now, then }: { now: StateCost; then: StateCost }) =>
  Object.fromEntries(
    ROWS.map(([name, digits, read]) => {
      const [present, former] = [read(now), read(then)];
      const tell = (value: number | null) => (value === null ? NOT_TOLD : Number(value.toFixed(digits)));
      const ratio = present === null || former === null ? NOT_TOLD : Number((present / former).toFixed(3));
      return [name, { then: tell(former), now: tell(present), ratio }];
    }),
  );
