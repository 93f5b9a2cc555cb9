import { describe, expect, it } from 'vitest';
import { classifyTool, readContext } from '../../../src/classifier/classify.ts';
import { listTerms } from '../../../src/classifier/words-model/list-terms.ts';
import { blankOpinion, formOpinion } from '../../../src/classifier/words-model/opinion-model.ts';
import { rateConfidence, readSigns } from '../../../src/classifier/words-model/rate-confidence.ts';
import { readShippedOpinion } from '../../../src/classifier/words-model/shipped-opinion.ts';
import { confidenceBands, findBand } from '../../../src/accuracy/find-band.ts';

const opine = (name: string, description: string) =>
  formOpinion(readShippedOpinion(), listTerms(readContext({ name, description })));

describe('formOpinion', () => {
  it.each([
    ['list_orchards', 'Lists all orchards of the farm.', 'Read', 'low'],
    ['update_orchard', 'Updates the name and the notes of an orchard.', 'Write', 'medium'],
    ['delete_orchard', 'Permanently deletes an orchard and all its trees.', 'Destructive', 'critical'],
    ['eliminar_huerto', 'Elimina un huerto de forma permanente.', 'Destructive', 'critical'],
    ['run_command', 'Runs a shell command on the host.', 'Execute', 'critical'],
    ['pay_invoice', 'Pays an invoice from the wallet.', 'Financial', 'critical'],
  ])('reads %s', (name, description, category, severity) =>
    expect(opine(name, description)).toMatchObject({ category, severity }),
  );

  it('gives shares that add up to one, and says the riskiest where it knows nothing', () => {
    const { shares, category } = formOpinion(blankOpinion, listTerms(readContext({ name: 'q' })));
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(category).toBe('Financial');
  });
});

describe('rateConfidence', () => {
  const scores = { Read: 1, Write: 5, Execute: 2, Destructive: 0, Financial: 0 };
  const half = { Read: 0.125, Write: 0.5, Execute: 0.125, Destructive: 0.125, Financial: 0.125 };

  it('reads the lead of the rules and the odds of the second opinion', () => {
    expect(readSigns(scores, half, 'Write')).toEqual({ margin: 3, odds: 0 });
    expect(readSigns({ ...scores, Write: 99 }, { ...half, Write: 0 }, 'Write')).toEqual({ margin: 6, odds: -6 });
  });

  it('falls where the second opinion is another, and never says that it is certain', () => {
    expect(rateConfidence({ margin: 4, odds: -3 })).toBeLessThan(rateConfidence({ margin: 4, odds: 3 }));
    expect(rateConfidence({ margin: 6, odds: 6 })).toBeLessThan(0.99);
  });
});

it('shows the second opinion beside the verdict, and none where there is no verdict', () => {
  const listed = classifyTool({ name: 'list_orchards', description: 'Lists all orchards.' });
  expect(listed.secondOpinion).toEqual({ category: 'Read', severity: 'low', agrees: true });
  expect(classifyTool({ name: 'zq', description: '…' }).secondOpinion).toBeNull();
});

it('has bands that reach down to nothing, each with what became of its verdicts', () => {
  expect(confidenceBands.map(({ from }) => from)).toEqual(
    confidenceBands.map(({ from }) => from).toSorted((a, b) => b - a),
  );
  expect(confidenceBands.at(-1)?.from).toBe(0);
  for (const { right, of, share, words } of confidenceBands) {
    expect(share).toBeCloseTo(right / of, 3);
    expect(words).toMatch(/ on servers not seen before$/);
  }
  expect(findBand(0.97)?.id).toBe('very-likely');
  expect(findBand(null)).toBeNull();
});
