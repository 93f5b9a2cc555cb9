import { expect, it } from 'vitest';
import { categoryIds } from '../../src/catalog/schema/vocabulary.ts';
import { full } from '../../src/policies/packs/full.ts';
import { makeAssessment } from './make-assessment.ts';

const { decideIntent } = full;
const tool = { name: 'act' };

it('The full pack lets whatever was assessed run, and says that nobody is asked', () => {
  for (const category of categoryIds) {
    const intent = decideIntent(tool, makeAssessment(category, [], { levels: {} }));
    expect(intent).toMatchObject({ disposition: 'allow', argumentBounds: [], mildModes: null });
    if (category !== 'Read') expect(intent.reason).toMatch(/nobody is asked|without anybody being asked/);
  }
  const code = makeAssessment('Execute', ['code-execution'], { levels: { code: 'unbounded' } });
  expect(decideIntent(tool, code).reason).toBe(
    'Anything that the caller thinks of can be run, with real access and without bounds, and nobody is asked before it does.',
  );
});

it('The full pack asks about what was not assessed', () => {
  expect(decideIntent(tool, makeAssessment(null)).disposition).toBe('ask');
});
