import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { listParameters } from '../../src/views/parameters.ts';

const read = (inputSchema: Json) => listParameters({ name: 'x', inputSchema });
const readOne = (property: Json) => read({ type: 'object', properties: { it: property } })?.[0];

describe('the type of a parameter', () => {
  it.each<[Json, string]>([
    [{ type: 'integer' }, 'integer'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ type: 'array', items: { type: 'string' } }, 'array of string'],
    [{ type: 'array' }, 'array'],
    [{ anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'string' }] }, 'string or number'],
    [{ oneOf: [{ const: 1 }, { type: 'null' }] }, 'fixed value or null'],
    [{ enum: ['a'] }, 'fixed value'],
    [{ $ref: '#/$defs/gone' }, 'not stated'],
    [{ allOf: [{ type: 'object' }], anyOf: [{ required: ['a'] }, { required: ['b'] }] }, 'object'],
    [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }] }, 'array of number or string'],
    [{ anyOf: [{ type: 'array', items: { enum: ['a'] } }, { type: 'null' }] }, 'array of fixed value or null'],
    [{}, 'not stated'],
    [true, 'not stated'],
    ['string', 'not stated'],
    [null, 'not stated'],
    [{ type: 7 }, 'not stated'],
    [{ anyOf: [] }, 'not stated'],
    [{ type: [] }, 'not stated'],
    [{ type: [{ toString: 1, valueOf: 1 }] }, 'not stated'],
  ])('%j is %s', (property, type) => {
    expect(readOne(property)?.type).toBe(type);
  });
});

it('lists names in served order, with what is required, and those of prototypes too', () => {
  const schema = JSON.parse(
    '{"properties":{"b":{},"__proto__":{"type":"string"},"a":{},"constructor":{}},"required":["a","__proto__",7]}',
  ) as Json;
  expect(read(schema)?.map(({ name, isRequired }) => `${name} ${isRequired}`)).toEqual([
    'b false',
    '__proto__ true',
    'a true',
    'constructor false',
  ]);
});

it('says of a parameter what stands elsewhere', () => {
  const a = { type: 'string', enum: ['x', 'y'], description: 'What to do.', default: 'x' };
  const schema = {
    properties: { it: { anyOf: [{ $ref: '#/$defs/a' }, { type: 'null' }] }, gone: false },
    $defs: { a },
    allOf: [{ properties: { too: { const: 1 } }, required: ['too'] }],
    if: { properties: { it: { const: 'z' } } },
    then: { properties: { then: { $ref: '#/properties/it' } } },
  };
  expect(read(schema)).toMatchObject([
    { name: 'it', type: 'string or null', description: 'What to do.', values: ['"x"', '"y"'], defaultValue: '"x"' },
    { name: 'too', type: 'fixed value', isRequired: true, values: ['1'] },
    { name: 'then', type: 'string or null', isRequired: false },
  ]);
});

it('lists values, the first thirty, each shortened, and the default', () => {
  const many = Array.from({ length: 40 }, (_, i) => i);
  expect(readOne({ enum: many })).toMatchObject({ values: many.slice(0, 30).map(String), valuesLeftOut: 10 });
  expect(readOne({ type: 'array', items: { enum: ['a'] } })?.values).toEqual(['"a"']);
  expect(readOne({ const: null })?.values).toEqual(['null']);
  expect(readOne({ default: false })?.defaultValue).toBe('false');
  expect(readOne({})?.defaultValue).toBeNull();
  expect(readOne({ default: 'x'.repeat(1000) })?.defaultValue?.length).toBeLessThan(100);
});

it('shares the room of a page among descriptions, and says which are cut', () => {
  const short = 'Short.';
  const long = '长'.repeat(3000);
  const properties = { a: { description: short }, b: { description: long }, c: { description: `${long}!` } };
  const rows = read({ properties }) ?? [];
  expect(rows.map(({ isCut }) => isCut)).toEqual([false, true, true]);
  expect(rows[0]?.description).toBe(short);
  const sizes = rows.map(({ description }) => Buffer.byteLength(description));
  expect(Math.abs((sizes[1] ?? 0) - (sizes[2] ?? 0))).toBeLessThan(4);
  expect(sizes.reduce((a, b) => a + b)).toBeGreaterThan(3900);
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(4010);
  expect(readOne({ description: 'x'.repeat(4000) })?.isCut).toBe(false);
  const beside = listParameters({
    name: 'x',
    description: long,
    inputSchema: { properties: { a: { description: long } } },
  });
  expect(beside?.[0]?.description.length).toBe(Math.floor(400 / 3) + 1);
});

it.each<[string, Json]>([
  ['a missing schema', null],
  ['a text', 'object'],
  ['a list', []],
  ['properties that are a list', { properties: [] }],
])('says that it does not know the parameters of %s', (_, schema) => {
  expect(read(schema)).toBeNull();
});

it('reads an object without properties as taking none', () => {
  expect(read({ type: 'object' })).toEqual([]);
  expect(read({ type: 'object', properties: null })).toEqual([]);
});

it('survives any schema', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('type', 'enum', 'items', 'anyOf', 'default', 'const', 'required', 'toString'),
        fc.jsonValue(),
      ),
      (property) => {
        expect(readOne(property as Json)?.name).toBe('it');
        expect(() => read(property as Json)).not.toThrow();
      },
    ),
  );
});
