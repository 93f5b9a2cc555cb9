import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { findMildModes } from '../../src/policies/packs/mild-modes.ts';
import { makeAssessment, makeModes } from './make-assessment.ts';

const text: Json = { type: 'string' };
const ways = [
  ['list', 'Read'],
  ['create', 'Write'],
  ['delete', 'Destructive'],
] as const;

const find = (
  modes = makeModes('action', ways),
  { name = 'manage_rooms', properties = { action: text } as Record<string, Json>, levels = {} } = {},
) => findMildModes({ name, inputSchema: { properties } }, makeAssessment('Destructive', [], { levels, modes }));

describe('finding harmless ways of calling a tool', () => {
  it('takes the values by which it only looks something up', () => {
    expect(find()).toEqual({ argument: 'action', values: ['list'] });
  });

  it('takes a list of texts for a text, and a name with a slash in it', () => {
    const properties = { 'a/b~c': { enum: ['list', 'create', 'delete'] } };
    expect(find(makeModes('a~1b~0c', ways), { properties })).toEqual({ argument: 'a/b~c', values: ['list'] });
  });

  it.each([
    ['whose word is not one of looking', 'convert_draft', 'Read'],
    ['that the verdict does not call a read', 'list', 'Write'],
    ['of which nothing is known', 'list', null],
    ['that hand out secrets', 'get_token', 'Read'],
    ['that hand out what is known of people', 'listMembers', 'Read'],
    ['that give leave to put something somewhere', 'getUploadUrl', 'Read'],
  ] as const)('takes no values %s', (_, value, category: CategoryId | null) => {
    expect(find(makeModes('action', [[value, category]]))).toBeNull();
  });

  it('takes no value that is one half of a switch', () => {
    expect(
      find(
        makeModes('action', [
          ['check', 'Read'],
          ['uncheck', 'Write'],
        ]),
      ),
    ).toBeNull();
  });

  it('takes none where the choice is not all that tells', () => {
    expect(find([...makeModes('action', ways), ...makeModes('force', [['true', 'Destructive']])])).toBeNull();
    expect(find([...makeModes('action', ways), ...makeModes('action', [[null, 'Execute']])])).toBeNull();
    expect(find(makeModes('items/items/properties/action', ways))).toBeNull();
    expect(find(makeModes('selectSchema/anyOf/0/properties/action', ways))).toBeNull();
    expect(find([])).toBeNull();
  });

  it('takes none where the argument is no text of its own', () => {
    for (const schema of [{ type: 'boolean' }, { type: ['string', 'array'] }, { enum: ['list', 1] }, {}, null])
      expect(find(undefined, { properties: { action: schema as Json } })).toBeNull();
    expect(find(undefined, { properties: {} })).toBeNull();
  });

  it('takes none where a look-up says nothing of what is handed out', () => {
    expect(find(makeModes('method', [['get', 'Read']]), { properties: { method: text } })).toBeNull();
    expect(find(undefined, { name: 'private_keys' })).toBeNull();
    expect(find(undefined, { properties: { action: text, reveal: { type: 'boolean' } } })).toBeNull();
    expect(find(undefined, { levels: { privacy: 'secrets' } })).toBeNull();
    expect(find(undefined, { levels: { privacy: 'personal' } })).toBeNull();
    expect(find(undefined, { levels: { code: 'unbounded' } })).toBeNull();
  });

  it('names each value once', () => {
    expect(find([...makeModes('action', ways), ...makeModes('action', ways)])?.values).toEqual(['list']);
  });
});
