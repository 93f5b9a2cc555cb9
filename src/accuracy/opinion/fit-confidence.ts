import { readSigns, type Curve } from '../../classifier/words-model/rate-confidence.ts';
import type { ConfidenceBand } from '../find-band.ts';
import { learnFromOthers, type LabelledTool } from '../measure-accuracy.ts';
import { fitCurve, type SignedVerdict } from './fit-curve.ts';
import { measureBands } from './measure-bands.ts';
import { signVerdict } from './sign-verdict.ts';
import { parseVerdict, type UnseenVerdicts } from './unseen-verdicts.ts';

/** A labelled set by its name. */
export interface NamedSet {
  readonly id: string;
  readonly labels: readonly LabelledTool[];
}

/**
 * What a verdict counts on whose definition the rules were written with in view: little, since those flatter even where
 * words were learnt from other servers only. A first verdict counts 1.
 */
const seenWeight = 0.02;

/** How confidence follows from its signs, and what came of each band of it. */
export interface FittedConfidence {
  readonly curve: Curve;
  readonly bands: readonly ConfidenceBand[];
  /** How many verdicts it was fitted on: first ones, and such that the rules were written with in view. */
  readonly unseen: number;
  readonly seen: number;
}

/** Fits confidence on first verdicts, and a little on all others, each judged by what was learnt from other servers. */
export function fitConfidence(sets: readonly NamedSet[], first: UnseenVerdicts, folds: number): FittedConfidence {
  const modelFor = learnFromOthers(
    sets.flatMap(({ labels }) => labels),
    folds,
  );
  const verdicts = sets.flatMap(({ id, labels }) =>
    labels.flatMap((label): SignedVerdict[] => {
      const now = signVerdict(modelFor(label), label.tool);
      const noted = first[id]?.verdicts;
      const then = parseVerdict(noted?.[label.id]);
      if (now === null || (noted && then === null)) return [];
      if (then === null)
        return [
          { server: label.server, isRight: now.category === label.category, signs: now.signs, weight: seenWeight },
        ];
      const { odds } = readSigns(now.scores, now.shares, then.category);
      return [
        {
          server: label.server,
          isRight: then.category === label.category,
          signs: { margin: then.margin, odds },
          weight: 1,
        },
      ];
    }),
  );
  const unseen = verdicts.filter(({ weight }) => weight === 1);
  const seen = verdicts.filter(({ weight }) => weight !== 1);
  const slopes = fitCurve(verdicts);
  // The surest are given no more than was right of them.
  const surest = measureBands(unseen, seen, 1, folds)[0]?.share ?? 1;
  const most = Math.min(0.98, Math.floor(surest * 100) / 100);
  return {
    curve: { ...slopes, most },
    bands: measureBands(unseen, seen, most, folds),
    unseen: unseen.length,
    seen: seen.length,
  };
}
