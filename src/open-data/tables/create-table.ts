import { z } from 'zod';

const typeSchema = z.enum(['string', 'integer', 'number', 'null']);
const typesSchema = z.union([typeSchema.transform((type) => [type]), z.array(typeSchema)]);

/** What a column's JSON Schema says of its type, in either of the ways in which it says that it may be null. */
const columnSchema = z.object({
  type: typesSchema.default([]),
  anyOf: z.array(z.object({ type: typesSchema })).default([]),
  description: z.string(),
});

/** What SQLite calls a type. */
const TYPES = { string: 'TEXT', integer: 'INTEGER', number: 'REAL' };

/** Names are ours; quoted because `end` means something else in SQL. */
export const quoteName = (name: string): string => `"${name}"`;

function declareColumn(name: string, schema: unknown): string {
  const { type, anyOf, description } = columnSchema.parse(schema);
  const types = [...type, ...anyOf.flatMap((each) => each.type)];
  const [own, other] = types.filter((each) => each !== 'null');
  if (own === undefined || other !== undefined) throw new Error(`the column ${name} must be of one type`);
  return `  ${quoteName(name)} ${TYPES[own]}${types.includes('null') ? '' : ' NOT NULL'}, -- ${description}`;
}

/**
 * The statement that creates a table for rows of a schema, with what each column means behind it: SQLite keeps the
 * comments, and `.schema` prints them. Throws where a field is no text and no number.
 */
export function writeCreateTable(table: string, rows: z.ZodObject, key: readonly string[]): string {
  const { properties = {} } = z.toJSONSchema(rows);
  const columns = Object.entries(properties).map(([name, schema]) => declareColumn(name, schema));
  return `CREATE TABLE ${quoteName(table)} (\n${columns.join('\n')}\n  PRIMARY KEY (${key.map(quoteName).join(', ')})\n) STRICT`;
}
