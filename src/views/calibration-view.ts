import type { AccuracySet } from '../accuracy/accuracy-report.ts';

/** The picture's inner square, in units of its view box. */
const LEFT = 34;
const TOP = 12;
const SIDE = 180;

/** Where a share from 0 to 1 stands on either axis. */
const x = (share: number): number => Math.round((LEFT + share * SIDE) * 10) / 10;
const y = (share: number): number => Math.round((TOP + SIDE - share * SIDE) * 10) / 10;

/** How large a dot is that stands for so many verdicts: each tenfold adds as much again. */
const sizeDot = (verdicts: number): number => Math.round((1.5 + 2 * Math.log10(verdicts)) * 10) / 10;

const TICKS = [0, 0.5, 0.7, 0.9, 1];
/** The legend's dots, each with its distance from the left. */
const SAMPLES = [
  { count: 1, offset: 4 },
  { count: 10, offset: 56 },
  { count: 100, offset: 98 },
  { count: 1000, offset: 146 },
];

/** A band of confidence that has verdicts. */
export interface CalibrationBand {
  /** `0.9 to 0.95`. */
  readonly name: string;
  readonly tools: number;
  /** Mean confidence of its verdicts. */
  readonly mean: number;
  /** The share of them that named the right category. */
  readonly share: number;
  readonly dot: { readonly x: number; readonly y: number; readonly radius: number };
}

const viewBands = ({ calibration }: AccuracySet): CalibrationBand[] =>
  calibration.flatMap(({ from, tools, right, mean }, i) => {
    if (mean === null) return [];
    const share = right / tools;
    const dot = { x: x(mean), y: y(share), radius: sizeDot(tools) };
    return [{ name: `${from} to ${calibration[i + 1]?.from ?? 1}`, tools, mean, share, dot }];
  });

/** A picture of how far confidence can be taken at its word: each band at its mean confidence and its share right. */
export const viewCalibration = (set: AccuracySet) => ({
  bands: viewBands(set),
  viewBox: `0 0 ${LEFT + SIDE + 12} ${TOP + SIDE + 66}`,
  frame: `M${x(0)} ${y(1)}V${y(0)}H${x(1)}`,
  diagonal: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}`,
  grid: TICKS.map((tick) => `M${x(tick)} ${y(1)}V${y(0) + 3}M${x(0) - 3} ${y(tick)}H${x(1)}`).join(''),
  ticks: TICKS.map((tick) => ({ label: String(tick), x: x(tick), y: y(tick) })),
  /** Where the axes' labels, the ticks' and the legend stand. */
  left: x(0) - 6,
  bottom: y(0) + 14,
  middle: x(0.5),
  titles: y(0) + 28,
  legend: y(0) + 50,
  samples: SAMPLES.map(({ count, offset }) => ({
    label: count === 1 ? '1 verdict' : count.toLocaleString('en'),
    x: LEFT + offset,
    radius: sizeDot(count),
  })),
});
