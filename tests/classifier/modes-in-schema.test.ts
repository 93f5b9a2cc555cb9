import { describe, expect, test } from 'vitest';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { text } from './judge-cases.ts';
import { measurePace } from '../measure-pace.ts';

/** The rows of a tool as `value: category`. */
const listRows = (tool: ToolDefinition): string[] =>
  classifyTool(tool).modes.map(({ value, category }) => `${value ?? 'any'}: ${category ?? 'not assessed'}`);

describe('where the choice stands in the schema', () => {
  const manage = (inputSchema: Json): ToolDefinition => ({
    name: 'manage_rooms',
    description: 'Manage rooms.',
    inputSchema,
  });
  const rows = ['list: Read', 'delete: Destructive'];
  const deep: Json = { type: 'object', properties: { op: { type: 'string', enum: ['list', 'delete'] } } };

  test.each<[string, Json]>([
    [
      'behind a reference',
      {
        type: 'object',
        properties: { action: { $ref: '#/$defs/Action' } },
        $defs: { Action: { type: 'string', enum: ['list', 'delete'] } },
      },
    ],
    [
      'behind a reference to a reference, with a description of its own',
      {
        type: 'object',
        properties: { action: { description: 'What to do', $ref: '#/definitions/Outer' } },
        definitions: { Outer: { $ref: '#/definitions/Inner~1er' }, 'Inner/er': { enum: ['list', 'delete'] } },
      },
    ],
    [
      'in one of two schemas, of which the other is null',
      {
        type: 'object',
        properties: { action: { anyOf: [{ $ref: '#/$defs/Action' }, { type: 'null' }] } },
        $defs: { Action: { enum: ['list', 'delete'] } },
      },
    ],
    [
      'in the branches of a union',
      {
        oneOf: [
          { type: 'object', properties: { action: { const: 'list' } } },
          { type: 'object', properties: { action: { const: 'delete' }, id: text } },
        ],
      },
    ],
    [
      'in the branches of a union by reference',
      {
        type: 'object',
        anyOf: [{ $ref: '#/$defs/List' }, { $ref: '#/$defs/Delete' }],
        $defs: {
          List: { type: 'object', properties: { kind: { const: 'list' } } },
          Delete: { type: 'object', properties: { kind: { const: 'delete' } } },
        },
      },
    ],
    [
      'by anchors, plain and dynamic',
      {
        properties: { action: { $ref: '#outer' } },
        $defs: {
          a: { $anchor: 'outer', allOf: [{ $dynamicRef: '#inner' }] },
          b: { $dynamicAnchor: 'inner', anyOf: [{ const: 'list' }, { enum: ['delete', null] }] },
        },
      },
    ],
    [
      'in what an argument brings with it',
      { properties: { id: text }, dependentSchemas: { id: { properties: { action: { enum: ['list', 'delete'] } } } } },
    ],
    [
      'in items of a list that holds the choices',
      { properties: { actions: { items: [{ enum: ['list', 'delete'] }] } } },
    ],
    ['in steps by their place', { properties: { steps: { prefixItems: [deep] } } }],
    ['in members of any name', { additionalProperties: deep }],
    ['in members of names of a form', { properties: { rooms: { patternProperties: { '^r': { allOf: [deep] } } } } }],
    ['in examples', { properties: { action: { type: 'string', examples: ['list', 'delete'] } } }],
    ['in the text about a mode', { properties: { mode: { type: 'string', description: 'One of list, delete' } } }],
    [
      'in a union that an argument holds',
      {
        type: 'object',
        properties: {
          request: {
            anyOf: [
              { properties: { operation: { const: 'list' } } },
              { properties: { operation: { const: 'delete' } } },
            ],
          },
        },
      },
    ],
  ])('%s', (_, inputSchema) => {
    const tool = manage(inputSchema);
    const { category, evidence } = classifyTool(tool);
    expect(category).toBe('Destructive');
    for (const piece of evidence) expect(verifyEvidence(tool, piece)).toBe(true);
    expect(listRows(tool)).toEqual(rows);
  });

  test.each(['action', 'mode'])('in the test of what else holds: %s', (name) => {
    const inputSchema = {
      properties: { [name]: text },
      if: { properties: { [name]: { const: 'delete' } } },
      then: { properties: { id: { ...text, description: 'The room to delete for good.' } } },
    };
    const tool = { name: 'vault', description: 'Works on a vault.', inputSchema };
    expect(classifyTool(tool).category).toBe('Destructive');
    expect(listRows(tool)).toEqual(['delete: Destructive']);
  });

  test('a value that is forbidden is no choice', () => {
    const action = { enum: ['list', 'delete'], not: { const: 'delete' } };
    expect(listRows(manage({ properties: { action } }))).toEqual(['list: Read']);
    expect(
      listRows(manage({ properties: { id: text }, not: { properties: { action: { const: 'delete' } } } })),
    ).toEqual([]);
  });

  test('a flag may be null', () => {
    const overwrite = { anyOf: [{ type: 'boolean' }, { type: 'null' }] };
    expect(listRows({ name: 'write_page', inputSchema: { properties: { overwrite } } })).toEqual(['true: Destructive']);
  });

  test.each<[string, Json]>([
    [
      'round in a circle',
      { $defs: { A: { $ref: '#/$defs/B' }, B: { $ref: '#/$defs/A' } }, properties: { action: { $ref: '#/$defs/A' } } },
    ],
    ['to itself', { $ref: '#', properties: { action: { $ref: '#/properties/action' } } }],
    ['to nothing', { properties: { action: { $ref: '#/$defs/Gone' } } }],
    ['to another place', { properties: { action: { $ref: 'https://example.com/action.json' } } }],
    ['to what is no object', { properties: { action: { $ref: '#/required/0' } }, required: ['action'] }],
    ['with a bad escape', { properties: { action: { $ref: '#/%E0%A4%A' } } }],
    [
      'to a tree without end',
      { $defs: { T: { properties: { a: { $ref: '#/$defs/T' }, b: { $ref: '#/$defs/T' } } } }, $ref: '#/$defs/T' },
    ],
  ])('a reference %s is no choice, and no end of work', (_, inputSchema) => {
    const pace = measurePace(() => {
      expect(listRows(manage(inputSchema))).toEqual([]);
    });
    expect(pace).toBeLessThan(20);
  });

  test('a chain of references longer than anybody means is left alone', () => {
    const links = Array.from(
      { length: 40 },
      (_, i) => [`a${String(i)}`, { $ref: `#/$defs/a${String(i + 1)}` }] as const,
    );
    const $defs = { ...Object.fromEntries(links), a40: { enum: ['list', 'delete'] } };
    expect(listRows(manage({ properties: { action: { $ref: '#/$defs/a0' } }, $defs }))).toEqual([]);
    expect(listRows(manage({ properties: { action: { $ref: '#/$defs/a38' } }, $defs }))).toEqual(rows);
  });
});

describe('a choice that lies deeper', () => {
  const inList = (name: string, values: string[], key = 'operation'): ToolDefinition => ({
    name,
    description: 'Change a store.',
    inputSchema: {
      type: 'object',
      properties: {
        items: { type: 'array', items: { type: 'object', properties: { [key]: { type: 'string', enum: values } } } },
      },
    },
  });

  test('counts where it deletes', () => {
    expect(classifyTool(inList('update_store', ['create', 'delete'])).category).toBe('Destructive');
  });

  test('is about a part where it follows the form of a patch, or a commit keeps what was', () => {
    expect(classifyTool(inList('update_store', ['add', 'replace', 'remove'], 'op')).category).toBe('Write');
    expect(classifyTool(inList('push_files', ['create', 'delete'], 'action')).category).not.toBe('Destructive');
  });

  test('is a choice even where nothing else can be chosen', () => {
    const body = { type: 'object', properties: { action: { const: 'refund' } } };
    const tool = { name: 'update_bill', description: 'Update a bill.', inputSchema: { properties: { body } } };
    expect(classifyTool(tool).category).toBe('Financial');
  });
});

describe('a verdict is no milder than the worst of the modes', () => {
  test('however often the text speaks of looking', () => {
    const tool = {
      name: 'fetch_templates',
      title: 'Get templates',
      description:
        'Get the templates of a project, list them and view them. Returns the list of templates. Search for templates before you fetch one.',
      inputSchema: {
        properties: {
          overwrite: { type: 'boolean', description: 'Overwrite existing files' },
          query: text,
          limit: { type: 'number' },
        },
      },
    };
    expect(classifyTool(tool).category).toBe('Destructive');
  });

  test('but earlier versions that the arguments tell of can be fetched', () => {
    const overwrite = { type: 'boolean', description: 'Overwrite what exists' };
    const message = { type: 'string', description: 'Message for the version history' };
    const tool = (properties: Json): ToolDefinition => ({
      name: 'update_board',
      description: 'Update a board.',
      inputSchema: { properties },
    });
    expect(classifyTool(tool({ overwrite })).category).toBe('Destructive');
    expect(classifyTool(tool({ overwrite, message })).category).toBe('Write');
  });
});
