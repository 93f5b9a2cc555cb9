import { describe, expect, it } from 'vitest';
import { fitCurve, type SignedVerdict } from '../../../src/accuracy/opinion/fit-curve.ts';
import { measureBands } from '../../../src/accuracy/opinion/measure-bands.ts';
import { parseVerdict, readUnseen } from '../../../src/accuracy/opinion/unseen-verdicts.ts';
import { readLabels } from '../../../src/accuracy/read-labels.ts';
import { rateConfidence } from '../../../src/classifier/words-model/rate-confidence.ts';

/** Verdicts of forty servers: those that the second opinion shares are right nine times in ten, the others every second. */
const verdicts = Array.from({ length: 800 }, (_, i): SignedVerdict => {
  const shared = i % 2 === 0;
  return {
    server: `server-${i % 40}`,
    isRight: shared ? i % 20 !== 0 : i % 4 === 1,
    signs: { margin: 3, odds: shared ? 2 : -2 },
    weight: 1,
  };
});

describe('fitCurve', () => {
  const curve = { ...fitCurve(verdicts), most: 1 };

  it('tells how often verdicts with the same signs were right', () => {
    expect(rateConfidence({ margin: 3, odds: 2 }, curve)).toBeCloseTo(0.9, 1);
    expect(rateConfidence({ margin: 3, odds: -2 }, curve)).toBeCloseTo(0.5, 1);
  });

  it('heeds a verdict as far as it counts', () => {
    const light = verdicts.map((verdict) => ({ ...verdict, weight: verdict.isRight ? 0.1 : 1 }));
    expect(rateConfidence({ margin: 3, odds: 2 }, { ...fitCurve(light), most: 1 })).toBeLessThan(0.6);
  });
});

describe('measureBands', () => {
  it('counts every verdict once, and gives none more than it is told', () => {
    const bands = measureBands(verdicts, [], 0.9);
    expect(bands.reduce((sum, { of }) => sum + of, 0)).toBe(verdicts.length);
    expect(bands[0]).toMatchObject({ id: 'very-likely', of: 0, share: 0, interval: [0, 1] });
    expect(bands.find(({ id }) => id === 'likely')?.words).toBe('about nine in ten on servers not seen before');
  });
});

describe('first verdicts', () => {
  it('are of definitions that the labelled set has, and name a category', () => {
    for (const [set, { verdicts: noted }] of Object.entries(readUnseen())) {
      const ids = new Set(readLabels(set as 'natural').map(({ id }) => id));
      expect(Object.keys(noted).filter((id) => !ids.has(id))).toEqual([]);
      for (const one of Object.values(noted)) expect(parseVerdict(one)?.margin).toBeGreaterThanOrEqual(-6);
    }
  });

  it('may be missing', () => expect(parseVerdict(undefined)).toBeNull());
});
