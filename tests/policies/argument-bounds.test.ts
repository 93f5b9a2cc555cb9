import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { argumentBoundSchema } from '../../src/policies/intent-schema.ts';
import { capArguments, type CapKind } from '../../src/policies/packs/argument-bounds.ts';

const all: readonly CapKind[] = ['amounts', 'limits', 'lists'];
const cap = (properties: Json, kinds = all) => capArguments({ name: 'act', inputSchema: { properties } }, kinds);
const capOne = (name: string, schema: Json) => cap({ [name]: schema })[0] ?? null;

describe('capping arguments', () => {
  it.each(['limit', 'max_results', 'maxResults', 'page_size', 'PageSize', 'per_page', 'count', 'top', 'post_limit'])(
    'takes %s for a limit',
    (name) => {
      expect(capOne(name, { type: 'integer' })).toEqual({
        argument: name,
        measure: 'value',
        minimum: null,
        maximum: 100,
      });
    },
  );

  it.each(['amount', 'ChargeAmount', 'amount_in_dollars', 'price', 'quantity'])('takes %s for an amount', (name) => {
    expect(capOne(name, { type: 'number' })).toEqual({ argument: name, measure: 'value', minimum: 0, maximum: 100 });
  });

  it.each(['to', 'bcc', 'recipients', 'emails', 'campaignIds', 'record_ids', 'memberUids', 'items', 'card_ids'])(
    'takes %s for a list of recipients or things',
    (name) => {
      expect(capOne(name, { type: 'array' })).toEqual({ argument: name, measure: 'items', minimum: null, maximum: 50 });
    },
  );

  it.each([
    ['page', { type: 'integer' }],
    ['offset', { type: 'integer' }],
    ['maxLength', { type: 'integer' }],
    ['account_count_id', { type: 'integer' }],
    ['amount', { type: 'string' }],
    ['limit', { type: ['integer', 'null'] }],
    ['to', { anyOf: [{ type: 'string' }, { type: 'array' }] }],
    ['to', { type: 'string' }],
    ['tags', { type: 'array' }],
    ['args', { type: 'array' }],
  ] as const)('leaves %s of %o alone', (name, schema) => {
    expect(capOne(name, schema as Json)).toBeNull();
  });

  it.each([
    ['limit', { type: 'integer', maximum: 20 }, 20],
    ['limit', { type: 'integer', maximum: 1000 }, 100],
    ['limit', { type: 'integer', default: 250, maximum: 1000 }, 250],
    ['limit', { type: 'integer', minimum: 200 }, 200],
    ['amount', { type: 'number', minimum: 500 }, 500],
    ['ids', { type: 'array', maxItems: 10 }, 10],
    ['ids', { type: 'array', minItems: 60 }, 60],
    ['ids', { type: 'array', default: Array.from({ length: 70 }, () => 'a') }, 70],
    ['ids', { type: 'array', maxItems: -3 }, 1],
    ['limit', { type: 'integer', maximum: 'many' }, 100],
  ] as const)('fits the cap of %s to %o', (name, schema, maximum) => {
    expect(capOne(name, schema as Json)?.maximum).toBe(maximum);
  });

  it('lets an amount be less than nothing where it is so by default', () => {
    expect(capOne('amount', { type: 'number', default: -1 })?.minimum).toBeNull();
  });

  it('caps what it is asked to cap, in the order of the arguments', () => {
    const properties = { ids: { type: 'array' }, limit: { type: 'integer' }, amount: { type: 'number' } };
    expect(cap(properties).map(({ argument }) => argument)).toEqual(['ids', 'limit', 'amount']);
    expect(cap(properties, ['limits']).map(({ argument }) => argument)).toEqual(['limit']);
    expect(cap(properties, [])).toEqual([]);
  });

  it('survives any schema', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('limit', 'amount', 'ids', '__proto__'));
    const schemas = fc.oneof(
      fc.jsonValue(),
      fc.record({ type: fc.constantFrom('array', 'integer'), maximum: fc.double() }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(names, schemas)), (properties) => {
        for (const bound of cap(properties as Json)) argumentBoundSchema.parse(bound);
      }),
    );
  });
});
