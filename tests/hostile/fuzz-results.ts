import type { Results } from '../../src/catalog/schema/manifest.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { hostileNames, hostileTools, SCRIPT } from '../fixtures/catalogue/hostile-tools.ts';
import type { SeededRandom } from './seeded-random.ts';

type JsonObject = { [key: string]: Json };

const WORDS = [
  ...['delete', 'all', 'records', 'for', 'good', 'never', 'list', 'read', 'the', 'file', 'send', 'a', 'message', 'to'],
  ...['every', 'customer', 'pay', 'invoice', 'run', 'shell', 'command', 'ignore', 'previous', 'instructions', 'URL'],
  ...['create', 'or', 'update', 'not', 'only', 'if', 'id', 'path', 'email', 'refund', 'account', 'password', 'drop'],
];
const SIGNS = [
  ...[' ', ' ', ' ', '_', '-', '.', ', ', '. ', '\n', '\r', '\t', '/', '\\', '"', "'", '`', '```', '|', '<!--', ']]>'],
  ...['\u202e', '\u200b', '\ud800', '\udc00', '\u0000', '\u2028', '😀', '{{', '}}', '${', '%', '=', '~', '~1', '#'],
  ...['@', '$ref', '(', ')', '[', ']', '*', '\ufeff', 'é', 'ß', 'İ', '删除', 'حذف', '&amp;', SCRIPT, '- - -'],
];
const KEYS = [
  ...['type', 'properties', 'required', 'items', 'enum', 'const', 'description', 'title', 'default', '$ref', 'anyOf'],
  ...['oneOf', 'allOf', 'not', 'if', 'then', 'additionalProperties', 'prefixItems', '$defs', 'format', 'pattern'],
  ...['__proto__', 'constructor', 'x-mcp-header', 'minimum', 'maxLength', 'examples', '$schema', 'path', 'command', ''],
];
const TYPES = ['object', 'string', 'array', 'integer', 'boolean', 'null', 'number', 'nothing'];

const makeText = (random: SeededRandom, most: number): string =>
  random.list(0, most, () => random.pick(WORDS) + random.pick(SIGNS)).join('');

/** A text of one part over and over, as super-linear readers are brought down with. */
const makeLongText = (random: SeededRandom): string =>
  `${random.pick(WORDS)}${random.pick(SIGNS)}`.repeat(random.between(100, 4_000));

function makeValue(random: SeededRandom, depth: number): Json {
  const kind = random.between(0, depth <= 0 ? 5 : 8);
  if (kind === 0) return random.pick([null, true, false]);
  if (kind === 1) return random.pick([0, -1, 1e21, 1.5, 2 ** 53, -0, random.between(0, 1e9)]);
  if (kind === 2) return random.pick(TYPES);
  if (kind <= 5) return makeText(random, 6);
  if (kind === 6) return random.list(0, 4, () => makeValue(random, depth - 1));
  return makeObject(random, depth - 1);
}

const makeKey = (random: SeededRandom): string => (random.happens(0.7) ? random.pick(KEYS) : makeText(random, 3));

const makeObject = (random: SeededRandom, depth: number): JsonObject =>
  Object.fromEntries(random.list(0, 5, () => [makeKey(random), makeValue(random, depth)]));

/** A schema that a reader can follow, mostly. */
function makeSchema(random: SeededRandom, depth: number): Json {
  if (random.happens(0.1)) return makeValue(random, depth);
  const names = random.list(0, 4, () => (random.happens(0.8) ? random.pick(WORDS) : makeText(random, 3)));
  const properties = Object.fromEntries(
    names.map((name) => [name, depth > 0 && random.happens(0.3) ? makeSchema(random, depth - 1) : makeLeaf(random)]),
  );
  return {
    type: 'object',
    properties,
    ...(random.happens(0.5) ? { required: names.slice(0, 2) } : {}),
    ...(random.happens(0.2) ? makeObject(random, 2) : {}),
  };
}

const makeLeaf = (random: SeededRandom): Json => ({
  type: random.pick(TYPES),
  description: makeText(random, 12),
  ...(random.happens(0.3) ? { enum: random.list(1, 4, () => random.pick(WORDS)) } : {}),
});

const makeName = (random: SeededRandom): string => {
  if (random.happens(0.2)) return random.pick(hostileNames);
  if (random.happens(0.1)) return makeText(random, 4) || 'x';
  return random.list(1, 4, () => random.pick(WORDS)).join(random.pick(['_', '-', '.', '', ' ', '__']));
};

function makeTool(random: SeededRandom): Json {
  if (random.happens(0.03))
    return random.pick(Object.values(hostileTools).filter(({ name }) => !/huge|many/.test(name)));
  const long = random.happens(0.03);
  const tool: JsonObject = {
    name: makeName(random),
    description: long ? makeLongText(random) : makeText(random, 30),
    inputSchema: makeSchema(random, 3),
  };
  for (const key of ['title', 'annotations', 'outputSchema', '_meta', 'icons', 'execution', 'x', '__proto__'])
    if (random.happens(0.12))
      Object.defineProperty(tool, key, { value: makeValue(random, 4), enumerable: true, configurable: true });
  for (const key of ['name', 'description', 'inputSchema']) if (random.happens(0.01)) tool[key] = makeValue(random, 3);
  if (random.happens(0.005)) delete tool['name'];
  return tool;
}

/** What a server that means no good may answer to everything; always JSON, and small. */
export function fuzzResults(random: SeededRandom): Results {
  const tools = random.list(0, 6, () => makeTool(random));
  const [twin] = tools;
  const split = random.happens(0.2) ? random.between(0, tools.length) : tools.length;
  const all = twin !== undefined && random.happens(0.1) ? [...tools, twin] : tools;
  const pages: Json[] = [{ tools: all.slice(0, split), ...(random.happens(0.2) ? makeObject(random, 2) : {}) }];
  if (split < tools.length) pages.push({ tools: all.slice(split) });
  const opening: Json = random.happens(0.9)
    ? {
        protocolVersion: '2025-06-18',
        capabilities: random.happens(0.8) ? { tools: {} } : makeValue(random, 3),
        serverInfo: random.happens(0.8) ? { name: 'fuzz', version: '1.0.0' } : makeValue(random, 3),
        ...(random.happens(0.3) ? { instructions: makeText(random, 30) } : {}),
      }
    : makeValue(random, 3);
  return {
    initialize: opening,
    'server/discover': random.happens(0.1) ? makeValue(random, 3) : null,
    'tools/list': random.happens(0.01) ? [makeValue(random, 3)] : pages,
    'resources/list': random.happens(0.1) ? [makeValue(random, 4)] : [],
    'resources/templates/list': random.happens(0.1) ? [makeValue(random, 4)] : [],
    'prompts/list': random.happens(0.1) ? [makeValue(random, 4)] : [],
  };
}

/** The same results at another time: some texts and values in them are others, and an element or two is gone. */
export function mutateResults(results: Results, random: SeededRandom): Results {
  const mutate = (value: Json): Json => {
    if (random.happens(0.02)) return makeValue(random, 2);
    if (typeof value === 'string') return random.happens(0.1) ? value + makeText(random, 4) : value;
    if (Array.isArray(value)) return value.filter(() => !random.happens(0.05)).map(mutate);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mutate(each)]));
  };
  return { ...results, 'tools/list': results['tools/list'].map(mutate), initialize: mutate(results.initialize) };
}
