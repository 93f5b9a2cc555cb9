import { rateConfidence } from '../../classifier/words-model/rate-confidence.ts';
import type { ConfidenceBand } from '../find-band.ts';
import { estimateInterval, roundShare } from '../estimate-interval.ts';
import { hashServer } from '../measure-accuracy.ts';
import { fitCurve, type SignedVerdict } from './fit-curve.ts';

/** Where each band begins, the surest first. */
const edges = [
  { id: 'very-likely', from: 0.95 },
  { id: 'likely', from: 0.8 },
  { id: 'doubtful', from: 0.5 },
  { id: 'unlikely', from: 0 },
] as const;

/** How a share is said, each from the least share that it is still true of. */
const sayings: readonly (readonly [least: number, words: string])[] = [
  [0.965, 'more than nineteen in twenty'],
  [0.925, 'about nineteen in twenty'],
  [0.87, 'about nine in ten'],
  [0.82, 'about five in six'],
  [0.77, 'about four in five'],
  [0.7, 'about three in four'],
  [0.6, 'about two in three'],
  [0.45, 'about one in two'],
  [0, 'fewer than one in two'],
];

const sayShare = (share: number): string => sayings.find(([least]) => share >= least)?.[1] ?? '';

/**
 * How many verdicts of each band were right, on servers that neither the rules were written with, nor the second opinion,
 * nor the curve was fitted on: it is fitted anew for each part of the servers, on the others.
 */
export function measureBands(
  unseen: readonly SignedVerdict[],
  seen: readonly SignedVerdict[],
  most: number,
  folds = 8,
): ConfidenceBand[] {
  const foldOf = ({ server }: SignedVerdict): number => hashServer(server) % folds;
  const curves = Array.from({ length: folds }, (_, fold) => ({
    ...fitCurve([...unseen, ...seen].filter((verdict) => foldOf(verdict) !== fold)),
    most,
  }));
  const rated = unseen.map((verdict) => ({
    ...verdict,
    confidence: rateConfidence(verdict.signs, curves[foldOf(verdict)]),
  }));
  return edges.map(({ id, from }, i) => {
    const own = rated.filter(({ confidence }) => confidence >= from && confidence < (edges[i - 1]?.from ?? 2));
    const right = own.filter(({ isRight }) => isRight).length;
    const share = own.length === 0 ? 0 : right / own.length;
    return {
      id,
      from,
      words: `${sayShare(share)} on servers not seen before`,
      right,
      of: own.length,
      share: roundShare(share),
      interval: [...estimateInterval(share, own.length)],
    };
  });
}
