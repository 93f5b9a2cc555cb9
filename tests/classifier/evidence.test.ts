import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { assessmentSchema } from '../../src/catalog/schema/assessment.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { longestQuote, makeEvidence } from '../../src/classifier/evidence.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';

const words = fc.constantFrom(
  ...'delete get send create_user run sql command list all users permanently the of not read-only überschreibt 删除 用户 usuwa z kontakt 🗑️ \u202e drop_table amount payments __proto__ constructor'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
);
const schema = fc.oneof(
  fc.jsonValue(),
  fc.record({
    type: fc.constantFrom('object', 'string', 7),
    required: fc.oneof(fc.array(text), fc.jsonValue()),
    properties: fc.dictionary(
      fc.oneof(
        text,
        fc.constantFrom('action', 'method', 'sql', 'command', '__proto__', 'a/b~c', 'overwrite', 'status'),
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          type: fc.constantFrom('string', 'boolean', ['string', 'null']),
          description: text,
          enum: fc.array(fc.oneof(text, fc.constantFrom('delete', 'create', 'publish', 'GET', 'DELETE'))),
        }),
      ),
    ),
  }),
);
const definition = fc.record(
  {
    name: text,
    title: fc.oneof(text, fc.jsonValue()),
    description: fc.oneof(text, fc.jsonValue()),
    inputSchema: schema,
    annotations: fc.oneof(fc.jsonValue(), fc.record({ readOnlyHint: fc.boolean(), title: text })),
  },
  { requiredKeys: ['name'] },
);

test('any definition gets a verdict of the right shape, twice the same, with quotes that are exact spans', () => {
  fc.assert(
    fc.property(definition, (value) => {
      const tool = value as ToolDefinition;
      const assessment = classifyTool(tool);
      expect(assessmentSchema.safeParse(assessment).error).toBeUndefined();
      expect(JSON.stringify(classifyTool(tool))).toBe(JSON.stringify(assessment));
      for (const evidence of assessment.evidence) expect(verifyEvidence(tool, evidence)).toBe(true);
      expect(assessment.evidence.length > 0).toBe(assessment.status === 'assessed');
      expect(assessment.rationale !== '').toBe(assessment.status === 'assessed');
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test('a quote that is moved by one unit is refused', () => {
  const tool = { name: 'delete_contact', description: 'Delete a contact.' };
  for (const evidence of classifyTool(tool).evidence)
    expect(verifyEvidence(tool, { ...evidence, start: evidence.start + 1, end: evidence.end + 1 })).toBe(false);
});

test('an overlong quote is cut, never within a surrogate pair', () => {
  const field = { pointer: '/description', part: 'value', text: `${'a'.repeat(longestQuote - 1)}🗑️ and more` } as const;
  const evidence = makeEvidence('a-rule', field, 0, field.text.length);
  expect(evidence.quote).toBe('a'.repeat(longestQuote - 1));
  expect(verifyEvidence({ name: 'x', description: field.text }, evidence)).toBe(true);
});
