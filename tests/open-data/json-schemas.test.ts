import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { axisIds } from '../../src/catalog/schema/vocabulary.ts';
import { describeSchema, schemas, type SchemaName } from '../../src/open-data/json-schemas.ts';
import { tables } from '../../src/open-data/tables/write-database.ts';

const nodeSchema = z.looseObject({
  type: z.unknown().optional(),
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  anyOf: z.array(z.looseObject({ type: z.unknown().optional() })).default([]),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
});

interface Field {
  readonly path: string;
  readonly node: z.infer<typeof nodeSchema>;
  readonly isRequired: boolean;
}

/** Every field below a node of a JSON Schema. */
function listFields(value: unknown, path: string): Field[] {
  const parsed = nodeSchema.safeParse(value);
  if (!parsed.success) return [];
  const { properties, required, anyOf, items, additionalProperties } = parsed.data;
  const own = Object.entries(properties).flatMap(([name, child]) => {
    const node = nodeSchema.parse(child);
    return [
      { path: `${path}/${name}`, node, isRequired: required.includes(name) },
      ...listFields(child, `${path}/${name}`),
    ];
  });
  return [...own, ...[...anyOf, items, additionalProperties].flatMap((child) => listFields(child, `${path}/*`))];
}

/** The types that a field may be of. */
const typesOf = ({ type, anyOf }: Field['node']): unknown[] => [type, ...anyOf.map((each) => each.type)].flat();

const names = Object.keys(schemas) as SchemaName[];
const shapes = [
  ...names.map((name) => ({ name: name as string, fields: listFields(describeSchema(name), '') })),
  ...Object.entries(tables).map(([name, { rows }]) => ({
    name: `table ${name}`,
    fields: listFields(z.toJSONSchema(rows), ''),
  })),
];

describe.each(shapes)('the schema $name', ({ name, fields }) => {
  it('explains every field', () => {
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ node }) => !/\S{2}/.test(node.description ?? '')).map(({ path }) => path)).toEqual([]);
  });

  it('says of every field that may be null when it is', () => {
    const nullable = fields.filter(({ node }) => typesOf(node).includes('null'));
    expect(nullable.filter(({ node }) => !/\bnull\b/i.test(node.description ?? '')).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('has no field of two types', () => {
    const typed = (node: Field['node']) => typesOf(node).filter((type) => type !== undefined && type !== 'null');
    expect(fields.filter(({ node }) => 'oneOf' in node || typed(node).length > 1).map(({ path }) => path)).toEqual([]);
  });

  it('has no field that may be missing', () => {
    const missing = fields.filter(({ isRequired }) => !isRequired).map(({ path }) => path);
    // What the classifier prints leaves the source of a term out where it is the rules.
    expect(missing).toEqual(name === 'assessment' ? axisIds.map((id) => `/axes/*/${id}/source`) : []);
  });
});
