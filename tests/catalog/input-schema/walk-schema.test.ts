import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXED, listTypes, listValues } from '../../../src/catalog/input-schema/read-place.ts';
import { walkSchema } from '../../../src/catalog/input-schema/walk-schema.ts';
import { readPointer } from '../../../src/catalog/json-pointer.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { measurePace } from '../../measure-pace.ts';

/** The places of a schema as `path: value, …`, with an exclamation mark where one has to be given. */
const walk = (inputSchema: Json): string[] =>
  walkSchema(inputSchema).places.map((place) => {
    const said = [
      ...new Set([
        ...listTypes(place).filter((type) => type !== FIXED),
        ...listValues(place).map(({ value }) => JSON.stringify(value)),
      ]),
    ];
    return `${place.keyPath}${place.isRequired ? '!' : ''}: ${said.join(' ')}`;
  });

const op: Json = { enum: ['read', 'delete'] };
const holding = (schema: Json): Json => ({ properties: { op: schema } });

describe('where places stand', () => {
  it.each<[string, Json, string[]]>([
    ['properties', { properties: { a: { type: 'string' }, 'b/~': {} }, required: ['a'] }, ['a!: string', 'b/~: ']],
    ['members of an object', { properties: { a: holding(op) } }, ['a: ', 'a.op: "read" "delete"']],
    ['items', { properties: { a: { items: holding(op) } } }, ['a: ', 'a[]: ', 'a[].op: "read" "delete"']],
    [
      'items by their place',
      { properties: { a: { prefixItems: [{ type: 'number' }, holding(op)], items: false } } },
      ['a: ', 'a[0]: number', 'a[1]: ', 'a[1].op: "read" "delete"'],
    ],
    [
      'items by their place, as drafts before wrote them',
      { properties: { a: { items: [op], additionalItems: { const: 1 } } } },
      ['a: ', 'a[0]: "read" "delete"', 'a[]: 1'],
    ],
    ['an item that a list holds', { properties: { a: { contains: op } } }, ['a: ', 'a[]: "read" "delete"']],
    ['members of any name', { additionalProperties: holding(op) }, ['*: ', '*.op: "read" "delete"']],
    ['members of names of a form', { patternProperties: { '^x/': op } }, ['*: "read" "delete"']],
    ['members that nothing else named', { unevaluatedProperties: op }, ['*: "read" "delete"']],
    ['items that nothing else named', { properties: { a: { unevaluatedItems: op } } }, ['a: ', 'a[]: "read" "delete"']],
    ['all of some schemas', { allOf: [holding(op), { required: ['op'] }] }, ['op!: "read" "delete"']],
    [
      'one of some schemas',
      { oneOf: [holding({ const: 'read' }), { ...(holding({ const: 'delete' }) as object), required: ['op'] }] },
      ['op: "read" "delete"'],
    ],
    [
      'one of some schemas that all require it',
      {
        anyOf: [holding({ const: 1 }), holding({ const: 2 })].map((each) => ({
          ...(each as object),
          required: ['op'],
        })),
      },
      ['op!: 1 2'],
    ],
    [
      'a schema that holds under a condition',
      {
        properties: { action: { type: 'string' } },
        if: { properties: { action: { const: 'delete' } }, required: ['action'] },
        then: { properties: { id: { type: 'string' } }, required: ['id'] },
        else: { properties: { name: {} } },
      },
      ['action: string "delete"', 'id: string', 'name: '],
    ],
    [
      'a schema that holds beside an argument',
      {
        properties: { a: {} },
        dependentSchemas: { a: holding(op) },
        dependencies: { b: ['a'], c: { properties: { d: {} } } },
      },
      ['a: ', 'op: "read" "delete"', 'd: '],
    ],
    ['what may be null', { properties: { a: { anyOf: [op, { type: 'null' }] } } }, ['a: null "read" "delete"']],
    [
      'what is forbidden',
      { not: holding(op), properties: { a: false, b: true, c: { not: { type: 'null' } } } },
      ['b: ', 'c: '],
    ],
    [
      'values that are forbidden',
      { properties: { op: { ...(op as object), not: { const: 'delete' } } } },
      ['op: "read"'],
    ],
  ])('%s', (_, schema, places) => {
    expect(walk(schema)).toEqual(places);
  });
});

describe('references', () => {
  const $defs = { Op: { $anchor: 'op', ...(op as object) }, 'a/b c': { $ref: '#op' }, Same: { $ref: '#/$defs/Op' } };
  it.each(['#/$defs/Op', '#/$defs/a~1b%20c', '#/$defs/Same', '#op', 'https://x.test/s#op', 's#/$defs/Op'])(
    '%s is followed',
    ($ref) => {
      expect(walk({ $id: 'https://x.test/s', $defs, ...(holding({ $ref }) as object) })).toEqual([
        'op: "read" "delete"',
      ]);
    },
  );

  it('to a dynamic anchor lead to the outermost', () => {
    const list = { $defs: { item: { $dynamicAnchor: 'item' } }, items: { $dynamicRef: '#item' } };
    const schema = { $defs: { mine: { $dynamicAnchor: 'item', const: 'delete' }, list }, $ref: '#/$defs/list' };
    expect(walk(schema)).toEqual(['[]: "delete"']);
  });

  it('stay within the schema that they stand in, where that has an address', () => {
    const inner = { $id: 'inner', $defs: { a: op }, ...(holding({ $ref: '#/$defs/a' }) as object) };
    expect(walk({ $defs: { a: { const: 'outer' }, inner }, $ref: 'inner' })).toEqual(['op: "read" "delete"']);
  });

  it('add to what stands beside them', () => {
    const place = walkSchema({ $defs, properties: { op: { description: 'x', $ref: '#op' } } }).places[0];
    expect(place?.fragments.map(({ pointer }) => pointer)).toEqual([
      '/inputSchema/properties/op',
      '/inputSchema/$defs/Op',
    ]);
  });

  it.each([
    '#/$defs/Gone',
    '#gone',
    'https://example.test/s',
    '#/%E0%A4%A',
    '#/$defs/Op/enum/0',
    `#/${'x'.repeat(9999)}`,
  ])('%s leads nowhere', ($ref) => {
    expect(walk({ $defs, ...(holding({ $ref }) as object) })).toEqual(['op: ']);
  });

  it('in a circle are entered once', () => {
    const node = { properties: { value: {}, children: { items: { $ref: '#/$defs/node' } } } };
    expect(walk({ $defs: { node }, properties: { tree: { $ref: '#/$defs/node' } } })).toEqual([
      ...['tree: ', 'tree.value: ', 'tree.children: ', 'tree.children[]: '],
    ]);
    expect(walk({ $ref: '#', properties: { x: { $ref: '#/properties/x' } } })).toEqual(['x: ']);
  });
});

it('tells on what a value hangs', () => {
  const schema = { oneOf: [holding({ const: 'read' }), { if: holding({ const: 'delete' }) }] };
  const values = walkSchema(schema).places.flatMap(listValues);
  expect(
    values.map(({ pointer, fragment }) => [pointer, ...fragment.conditions.map(({ keyword }) => keyword)]),
  ).toEqual([
    ['/inputSchema/oneOf/0/properties/op/const', 'oneOf'],
    ['/inputSchema/oneOf/1/if/properties/op/const', 'oneOf', 'if'],
  ]);
});

it('names keys of prototypes', () => {
  const schema = JSON.parse(
    '{"properties":{"__proto__":{"type":"string"},"constructor":{}},"required":["toString"]}',
  ) as Json;
  expect(walk(schema)).toEqual(['__proto__: string', 'constructor: ']);
});

const schemaKeys = [
  ...['properties', 'patternProperties', 'additionalProperties', 'items', 'prefixItems', 'contains', 'allOf', 'anyOf'],
  ...[
    'oneOf',
    'if',
    'then',
    'else',
    'not',
    'dependentSchemas',
    '$ref',
    '$dynamicRef',
    '$defs',
    '$id',
    '$anchor',
    'enum',
  ],
  ...['const', 'type', 'required', '__proto__', 'a'],
];

it('survives any shape, with exact pointers', () => {
  const anything = fc.letrec<{ it: Json }>((tie) => ({
    it: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<Json[]>('#', '#/$defs/a', '#a', 'a', '#/properties/a', null, true, false, 7, 'object', ''),
      fc.array(tie('it'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...schemaKeys), tie('it'), { maxKeys: 5 }) as fc.Arbitrary<Json>,
    ),
  })).it;
  fc.assert(
    fc.property(anything, (inputSchema) => {
      for (const place of walkSchema(inputSchema).places)
        for (const { pointer, schema } of place.fragments) {
          const served = readPointer({ inputSchema }, pointer);
          expect(served).not.toBeUndefined();
          if (Object.keys(schema).length > 0) expect(served).toBe(schema);
        }
    }),
    { numRuns: 500 },
  );
});

const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`p${String(i)}`, false]));
const nest = (depth: number, wrap: (schema: Json) => Json): Json => {
  let schema: Json = { type: 'object' };
  for (let i = 0; i < depth; i += 1) schema = wrap(schema);
  return schema;
};
const refs = (count: number): Json => Array.from({ length: count }, () => ({ $ref: '#/$defs/a' }));

it.each<[string, Json]>([
  [
    '100,000 names that are forbidden, under many names',
    {
      $defs: { a: { properties: wide } },
      properties: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i, { anyOf: refs(60) }])),
    },
  ],
  ['100,000 alternatives', { anyOf: Array.from({ length: 100_000 }, () => holding(op)) }],
  ['20,000 levels', nest(20_000, (schema) => ({ properties: { a: schema }, anyOf: [schema], items: schema }))],
  [
    'a tree without end',
    {
      $defs: {
        a: { anyOf: [{ properties: { a: { $ref: '#/$defs/b' } } }, { $ref: '#/$defs/b' }] },
        b: { anyOf: refs(60), properties: { x: { oneOf: refs(60) } } },
      },
      $ref: '#/$defs/a',
    },
  ],
  ['lists of lists of all of them', nest(8, (schema) => ({ allOf: Array.from({ length: 8 }, () => schema) }))],
])('is done at once with %s, and says that it left something out', (_, schema) => {
  expect(measurePace(() => walkSchema(schema))).toBeLessThan(20);
});

it('says whether it left something out', () => {
  expect(walkSchema({ properties: { a: { items: holding(op) } } }).isCut).toBe(false);
  const many = walkSchema({ anyOf: Array.from({ length: 100 }, () => holding(op)), properties: { a: {} } });
  expect([many.isCut, many.places.map(({ keyPath }) => keyPath)]).toEqual([true, ['a', 'op']]);
  expect(walkSchema(nest(20, (schema) => ({ properties: { a: schema } }))).isCut).toBe(true);
  expect(walkSchema({ properties: wide }).isCut).toBe(true);
});
