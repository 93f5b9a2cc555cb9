import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { categoryIds } from '../../src/catalog/schema/vocabulary.ts';
import { toolIntentSchema } from '../../src/policies/intent-schema.ts';
import { findPack } from '../../src/policies/packs/index.ts';
import { standard } from '../../src/policies/packs/standard.ts';
import { readRequiredArguments } from '../../src/policies/read-required-arguments.ts';
import { makeAssessment } from './make-assessment.ts';

const { decideIntent } = standard;
const tool: ToolDefinition = { name: 'act', inputSchema: { type: 'object', required: ['id', 'id', 7, null, 'to'] } };

describe('the standard pack', () => {
  it.each([
    ['Read', 'allow', null, []],
    ['Write', 'limit', 30, []],
    ['Execute', 'limit', 10, ['id', 'to']],
    ['Destructive', 'hide', null, []],
    ['Financial', 'hide', null, []],
    [null, 'hide', null, []],
  ] as const)('answers %s with %s', (category, disposition, max, requiredArguments) => {
    const intent = decideIntent(tool, makeAssessment(category));
    expect(intent).toMatchObject({ tool: 'act', disposition, requiredArguments, argumentBounds: [] });
    expect(intent.rateLimit?.max ?? null).toBe(max);
    expect(toolIntentSchema.parse(intent)).toEqual(intent);
  });

  it('says that a limit does not make a fan-out safe', () => {
    const plain = decideIntent(tool, makeAssessment('Execute')).reason;
    expect(decideIntent(tool, makeAssessment('Execute', ['mass-audience'])).reason).not.toBe(plain);
    expect(decideIntent(tool, makeAssessment('Read', ['irreversible'])).reason).toBe(
      decideIntent(tool, makeAssessment('Read')).reason,
    );
  });

  it('survives any definition', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.jsonValue(),
        fc.constantFrom(...categoryIds, null),
        (name, inputSchema, category) => {
          const intent = decideIntent({ name, inputSchema: inputSchema as Json }, makeAssessment(category));
          toolIntentSchema.parse(intent);
        },
      ),
    );
  });

  it('is found by its id alone', () => {
    expect(findPack('standard')).toBe(standard);
    for (const id of ['', 'Standard', '__proto__', 'constructor']) expect(findPack(id)).toBeNull();
  });
});

describe('reading required arguments', () => {
  it.each([
    ['no schema', undefined],
    ['a list as schema', ['required']],
    ['a text as list', { required: 'id' }],
    ['an object as list', { required: { 0: 'id', length: 1 } }],
  ])('finds none in %s', (_, inputSchema) => {
    expect(readRequiredArguments({ name: 'act', inputSchema })).toEqual([]);
  });

  it('takes odd names as they are', () => {
    const required = ['__proto__', 'constructor', '', 'a.b', 'length'];
    expect(readRequiredArguments({ name: 'act', inputSchema: { required } })).toEqual(required);
  });
});
