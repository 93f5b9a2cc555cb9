import { expect, test } from 'vitest';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { measurePace } from '../measure-pace.ts';

const asTool = (value: unknown): ToolDefinition => value as ToolDefinition;

function nest(depth: number): Json {
  let schema: Json = { type: 'object' };
  for (let i = 0; i < depth; i += 1) schema = { type: 'object', properties: { next: schema }, items: schema };
  return schema;
}

const odd: readonly (readonly [string, unknown])[] = [
  ['a schema that is a list', { name: 'delete_x', inputSchema: [] }],
  ['a schema that is a string', { name: 'delete_x', inputSchema: 'object' }],
  ['properties that are a list', { name: 'delete_x', inputSchema: { properties: ['action'] } }],
  ['a description that is a number', { name: 'delete_x', description: 7 }],
  ['a name of blanks', { name: '   ' }],
  ['a path for a name', { name: '../../etc/passwd', description: 'Delete a file.' }],
  ['markup for a name', { name: '<img onerror=alert(1)>', description: 'Delete </script> a file.' }],
  [
    'keys of Object.prototype',
    JSON.parse(
      '{"name":"delete_x","inputSchema":{"properties":{"__proto__":{"enum":["delete","get"]},"constructor":{"type":"string"}}},"__proto__":{"a":1}}',
    ),
  ],
  [
    'a reference to itself',
    { name: 'delete_x', inputSchema: { $ref: '#', properties: { x: { $ref: '#/properties/x' } } } },
  ],
  ['lone surrogates', { name: 'delete_\ud800', description: 'Delete \udc00 a contact \ud83d.' }],
  ['right-to-left overrides', { name: 'delete_x', description: '\u202eDelete\u202c a contact.' }],
  ['letters that grow when folded', { name: 'delete_x', description: 'İİİİ Permanently delete a contact.' }],
];

test.each(odd)('survives %s, with exact quotes', (_, value) => {
  const tool = asTool(value);
  const assessment = classifyTool(tool);
  for (const evidence of assessment.evidence) expect(verifyEvidence(tool, evidence)).toBe(true);
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});

const huge: readonly (readonly [string, string])[] = [
  ['words', 'delete all the users and '.repeat(210_000)],
  ['one letter', 'a'.repeat(5_000_000)],
  ['blanks', ' '.repeat(5_000_000)],
  ['line breaks', '\n'.repeat(5_000_000)],
  ['line breaks and blanks', `${'\n'.repeat(50)}${' '.repeat(100)}`.repeat(33_000)],
  ['full stops', '. '.repeat(2_500_000)],
  ['Han without a break', '删除用户数据'.repeat(800_000)],
  ['apostrophes', "a'".repeat(2_500_000)],
];

test.each(huge)('judges 5 MB of %s within a second', (_, description) => {
  const tool = { name: 'x', title: description, description, inputSchema: { properties: { action: { description } } } };
  expect(measurePace(() => classifyTool(tool))).toBeLessThan(60);
});

test('judges a 5 MB name and a 5 MB argument name within a second', () => {
  const name = 'deleteUser_'.repeat(450_000);
  const inputSchema = { properties: { [name]: { enum: [name, name] }, action: { enum: [name, 'delete'] } } };
  expect(measurePace(() => classifyTool({ name, inputSchema }))).toBeLessThan(60);
});

test('judges a schema nested 20,000 deep and one of 100,000 arguments within a second', () => {
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`p${String(i)}`, { type: 'string' }]));
  const schemas = [nest(20_000), { properties: wide }];
  const judge = () => schemas.map((inputSchema) => classifyTool({ name: 'delete_x', inputSchema }));
  expect(measurePace(judge)).toBeLessThan(60);
});
