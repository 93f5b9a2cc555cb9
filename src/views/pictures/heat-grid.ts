import { groups } from 'd3-array';
import { scaleThreshold } from 'd3-scale';
import { axes, severities } from '../../catalog/vocabulary.ts';
import type { AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { countOf, joinWords } from '../describe-tool.ts';

/** The fewest points of each step of the heat ramp, from the second on. */
const STEPS_FROM = [1, 3, 5, 8];

const stepOf = scaleThreshold<number, number>(STEPS_FROM, [0, 1, 2, 3, 4]);

/** What each step stands for: `0`, `1–2`, `8`. Nothing gives more than the last. */
export const heatLegend = [0, ...STEPS_FROM].map((from, step) => {
  const below = STEPS_FROM[step];
  return { step, says: below === undefined || below === from + 1 ? String(from) : `${from}\u2013${below - 1}` };
});

const FEWEST = 2;
/** Fewer tools than this leave the right of the picture empty: cells would be as wide as doors. */
const FULL = 40;
/** Per cent of the width that a level's name with its count needs above its tools, and its count alone. */
const NAMED = 9;
const COUNTED = 2.4;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Neighbours of one value: where they begin, and how many they are. */
interface Run<T> {
  readonly value: T;
  readonly start: number;
  readonly length: number;
}

/** Runs of equal values, in order. */
function findRuns<T>(values: readonly T[]): Run<T>[] {
  const runs: { value: T; start: number; length: number }[] = [];
  values.forEach((value, start) => {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) last.length += 1;
    else runs.push({ value, start, length: 1 });
  });
  return runs;
}

/** A line along the middle of a row of cells, each one wide and high: dashes make cells of it. */
const drawRuns = (runs: readonly Run<unknown>[]): string =>
  runs.map(({ start, length }) => `M${start} .5h${length}`).join('');

const pointsOf = ({ assessment }: Pick<AssessedTool, 'assessment'>): (number | null)[] =>
  axes.map(({ id }) => assessment.axes?.[id].points ?? null);

/** One path for each step that is seen; the ground is the step without points. */
function drawAxis(points: readonly (number | null)[]) {
  const byStep = Map.groupBy(findRuns(points.map((each) => stepOf(each ?? 0))), ({ value }) => value);
  return [...byStep]
    .filter(([step]) => step > 0)
    .toSorted(([a], [b]) => a - b)
    .map(([step, runs]) => ({ step, d: drawRuns(runs) }));
}

/** The levels as a row of their own, and where the name of each goes: in full, as a count, or not where neither fits. */
function drawLevels(tools: readonly AssessedTool[], cell: number) {
  const runs = findRuns(tools.map(({ assessment }) => assessment.severity));
  return runs.map((run) => {
    const count = String(run.length);
    const wide = run.length * cell;
    const label = severities.find(({ id }) => id === run.value)?.label ?? 'Not assessed';
    return {
      tone: run.value ?? ('unknown' as const),
      x: `${round(run.start * cell)}%`,
      count: wide < COUNTED ? '' : count,
      name: wide < NAMED ? '' : label,
      d: drawRuns([run]),
    };
  });
}

/** Tools that get the same points, in the order of the axes: the picture as a table. Null is not assessed. */
const groupProfiles = (tools: readonly AssessedTool[]) =>
  groups(tools, (tool) => pointsOf(tool).join(' ')).map(([, own]) => ({
    points: own[0] === undefined ? [] : pointsOf(own[0]),
    count: own.length,
    names: own.map(({ name }) => revealHiddenCharacters(name)).join(', '),
  }));

/** Everything that the heat grid shows. */
export type HeatGrid = NonNullable<ReturnType<typeof viewHeatGrid>>;

/** A row for each axis and a column for each tool, in the order of `tools`. Null where there are fewer than two to compare. */
export function viewHeatGrid(tools: readonly AssessedTool[]) {
  if (tools.length < FEWEST) return null;
  const points = tools.map(pointsOf);
  const cell = 100 / Math.max(FULL, tools.length);
  const rows = axes.map(({ label }, axis) => {
    const own = points.map((each) => each[axis] ?? null);
    return { label, count: own.filter((each) => (each ?? 0) > 0).length, paths: drawAxis(own) };
  });
  const told = rows.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);
  return {
    title: `${countOf(tools.length, 'tool')} by six axes`,
    width: `${round(tools.length * cell)}%`,
    viewBox: `0 0 ${tools.length} 1`,
    label: `A column for each of ${countOf(tools.length, 'tool')}, the worst at the left, the darker the more points. Tools with points: ${told.length === 0 ? 'none' : joinWords(told)}.`,
    levels: drawLevels(tools, cell),
    rows,
    profiles: groupProfiles(tools),
  };
}
