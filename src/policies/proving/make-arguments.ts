type Schema = Readonly<Record<string, unknown>>;

const MOST_DEPTH = 6;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readSchemas = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

const readNumber = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function makeText({ format, pattern, minLength }: Schema): string {
  if (format === 'email') return 'reader@example.com';
  if (format === 'uri') return 'https://example.com/';
  if (format === 'date-time') return '2026-01-01T00:00:00Z';
  if (format === 'date') return '2026-01-01';
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test('example')) return '1';
  return 'example'.padEnd(readNumber(minLength, 0), 'e');
}

function makeObject(schema: Schema, depth: number): Record<string, unknown> {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.fromEntries(
    required
      .filter((name): name is string => typeof name === 'string')
      .map((name) => [name, makeExample(Object.hasOwn(properties, name) ? properties[name] : {}, depth + 1)]),
  );
}

/** The first of a schema's types. */
function readType({ type, properties, items }: Schema): unknown {
  if (type !== undefined) return Array.isArray(type) ? type[0] : type;
  if (properties !== undefined) return 'object';
  return items === undefined ? undefined : 'array';
}

/** A small value that meets a plain JSON Schema: only what is required. References are not followed. */
export function makeExample(schema: unknown, depth = 0): unknown {
  if (!isSchema(schema) || depth > MOST_DEPTH) return 'example';
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum']) && schema['enum'].length > 0) return schema['enum'][0];
  const [choice] = [...readSchemas(schema['anyOf']), ...readSchemas(schema['oneOf']), ...readSchemas(schema['allOf'])];
  const type = readType(schema);
  if (choice !== undefined && type === undefined) return makeExample(choice, depth + 1);
  switch (type) {
    case 'object':
      return makeObject(schema, depth);
    case 'array':
      return Array.from({ length: readNumber(schema['minItems'], 1) }, () => makeExample(schema['items'], depth + 1));
    case 'number':
    case 'integer':
      return readNumber(schema['minimum'], Math.min(1, readNumber(schema['maximum'], 1)));
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return makeText(schema);
  }
}
