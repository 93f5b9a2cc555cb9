import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { axisIds, categoryIds, traitIds } from '../../src/catalog/schema/vocabulary.ts';
import { axes } from '../../src/catalog/vocabulary.ts';
import { toolIntentSchema } from '../../src/policies/intent-schema.ts';
import { findPack, packs } from '../../src/policies/packs/index.ts';
import { packIds } from '../../src/policies/packs/pack-ids.ts';
import { makeAssessment } from './make-assessment.ts';

const levelsArbitrary = fc.record(
  Object.fromEntries(
    axisIds.map((id) => [
      id,
      fc.constantFrom(...(axes.find((axis) => axis.id === id)?.levels ?? []).map((level) => level.id)),
    ]),
  ),
  { requiredKeys: [] },
);

const modesArbitrary = fc.array(
  fc.record({
    parameter: fc.oneof(fc.string(), fc.constant('/inputSchema/properties/action')),
    value: fc.oneof(fc.string(), fc.constantFrom('list', 'get_one', null)),
    category: fc.constantFrom(...categoryIds, null),
    severity: fc.constantFrom('low', 'critical', null),
    rationale: fc.string(),
  }),
);

const schemaArbitrary = fc.oneof(
  fc.jsonValue(),
  fc.record({
    required: fc.array(fc.string()),
    properties: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('action', 'ids', 'limit')), fc.jsonValue()),
  }),
);

const caseArbitrary = fc
  .record({
    name: fc.string({ minLength: 1, unit: 'binary' }),
    inputSchema: schemaArbitrary,
    category: fc.constantFrom(...categoryIds, null),
    traits: fc.subarray([...traitIds]),
    levels: fc.option(levelsArbitrary, { nil: undefined }),
    modes: modesArbitrary,
  })
  .map(({ name, inputSchema, category, traits, levels, modes }) => ({
    tool: { name, inputSchema: inputSchema as Json },
    assessment: makeAssessment(category, traits, { levels: category === null ? undefined : levels, modes }),
  }));

describe.each(packs)('the pack $id', ({ id, decideIntent }) => {
  it('survives any definition and any verdict', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ tool, assessment }) => {
        const intent = decideIntent(tool, assessment);
        expect(toolIntentSchema.parse(intent)).toEqual(intent);
        expect(intent.tool).toBe(tool.name);
        // Nothing that breaks a line or hides from a reader gets from a definition into our words.
        expect(intent.reason).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{20,800}\.$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('never treats what was not assessed as safe', () => {
    const { disposition } = decideIntent({ name: 'act' }, makeAssessment(null));
    expect(['ask', 'hide']).toContain(disposition);
  });

  it('is found by its id', () => {
    expect(findPack(id)?.id).toBe(id);
  });
});

it('Packs are shown in the order from the one that asks to the one that allows', () => {
  expect(packIds).toEqual(['supervised', 'standard', 'read-only', 'full']);
});

it.each(['', 'Standard', '__proto__', 'constructor'])('No pack goes by the name "%s"', (id) => {
  expect(findPack(id)).toBeNull();
});
