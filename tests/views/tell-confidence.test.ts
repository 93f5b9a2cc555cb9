import { describe, expect, test } from 'vitest';
import { confidenceBands, type ConfidenceBand } from '../../src/accuracy/find-band.ts';
import { tellConfidence } from '../../src/views/tell-confidence.ts';

const band = (id: string, from: number, words: string, of: number): ConfidenceBand => ({
  id,
  from,
  words,
  right: of,
  of,
  share: 1,
  interval: [0, 1],
});
const bands = [band('sure', 0.9, 'about nine in ten on servers not seen before', 80), band('unsure', 0, 'none', 0)];

describe('confidence is told as what became of verdicts like it', () => {
  test.each([0.9, 0.97, 1])('%d', (confidence) => {
    expect(tellConfidence(confidence, bands)).toBe(
      'Of verdicts as sure as this one, about nine in ten on servers not seen before named the right category.',
    );
  });

  test('a band that nothing was measured of, and no confidence, say nothing', () => {
    expect(tellConfidence(0.4, bands)).toBe('');
    expect(tellConfidence(null, bands)).toBe('');
  });

  test('no sentence has a figure with a percent sign', () => {
    for (const { from } of confidenceBands) expect(tellConfidence(from)).not.toMatch(/\d\s*%/);
  });
});
