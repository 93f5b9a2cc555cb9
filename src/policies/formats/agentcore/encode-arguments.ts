import type { CedarValueJson, SchemaJson } from '@cedar-policy/cedar-wasm/nodejs';

/** The part of a schema's types that the generator makes. */
interface Type {
  readonly type: string;
  readonly name?: string;
  readonly element?: Type;
  readonly attributes?: Readonly<Record<string, Type>>;
}

/** Thrown where a value is of another type than the schema has. */
class Misfit extends Error {}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function encodeDecimal(value: unknown): CedarValueJson {
  if (typeof value !== 'number') throw new Misfit('no number');
  // Cut to what a decimal holds, not rounded.
  return { __extn: { fn: 'decimal', arg: (Math.trunc(value * 10_000) / 10_000).toFixed(4) } };
}

const scalars: Readonly<Record<string, (value: unknown) => CedarValueJson>> = {
  String: (value) => {
    if (typeof value !== 'string') throw new Misfit('no text');
    return value.toWellFormed();
  },
  Bool: (value) => {
    if (typeof value !== 'boolean') throw new Misfit('neither true nor false');
    return value;
  },
  Long: (value) => {
    if (!Number.isSafeInteger(value)) throw new Misfit('no whole number');
    return value as number;
  },
  decimal: encodeDecimal,
  datetime: (value) => ({ __extn: { fn: 'datetime', arg: String(value) } }),
  ipaddr: (value) => ({ __extn: { fn: 'ip', arg: String(value) } }),
};

function findCommon(name: string, schema: SchemaJson<string>): Type {
  const parts = name.split('::');
  const last = parts.pop() ?? '';
  const found = schema[parts.join('::') || 'AgentCore']?.commonTypes?.[last];
  if (found === undefined) throw new Misfit(`unknown type ${name}`);
  return found as Type;
}

function encodeChoice(value: unknown, choices: readonly Type[], schema: SchemaJson<string>): CedarValueJson {
  for (const [i, choice] of choices.entries())
    try {
      return { [`typeChoice${i}`]: encode(value, choice, schema) };
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
    }
  throw new Misfit('none of the types');
}

function encodeRecord(value: unknown, attributes: Readonly<Record<string, Type>>, schema: SchemaJson<string>) {
  if (Object.hasOwn(attributes, 'typeChoice0')) return encodeChoice(value, Object.values(attributes), schema);
  if (!isRecord(value)) throw new Misfit('no object');
  const entries = Object.entries(value).map(([name, inner]) => {
    const type = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (type === undefined) throw new Misfit(`unknown argument ${name}`);
    return [name, encode(inner, type, schema)] as const;
  });
  return Object.fromEntries(entries);
}

function encodeEntity(value: unknown, type: string): CedarValueJson {
  if (type === 'AgentCore::Null' && value !== null) throw new Misfit('not null');
  return { __entity: { type, id: typeof value === 'string' ? value.toWellFormed() : 'value' } };
}

/** A value as Cedar takes it, by the type that a schema gives it. Throws where it has another. */
function encode(
  value: unknown,
  { type, name = type, element, attributes = {} }: Type,
  schema: SchemaJson<string>,
): CedarValueJson {
  if (type === 'Record') return encodeRecord(value, attributes, schema);
  if (type === 'Entity') return encodeEntity(value, name);
  if (type === 'Set' && element !== undefined) {
    if (!Array.isArray(value)) throw new Misfit('no list');
    return value.map((item) => encode(item, element, schema));
  }
  return Object.hasOwn(scalars, name)
    ? (scalars[name]?.(value) ?? null)
    : encode(value, findCommon(name, schema), schema);
}

/** The arguments of a call as the context of a request; null where they don't fit the tool's schema. */
export function encodeArguments(action: string, args: unknown, schema: SchemaJson<string>) {
  const context = schema['AgentCore']?.actions[action]?.appliesTo?.context as Type | undefined;
  try {
    return encode({ input: args }, context ?? { type: 'Record' }, schema) as Record<string, CedarValueJson>;
  } catch (error) {
    if (error instanceof Misfit) return null;
    throw error;
  }
}
