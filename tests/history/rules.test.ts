import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../src/history/change-kinds.ts';
import { readTool } from '../../src/history/read-tool.ts';
import { changeRules } from '../../src/history/rules/index.ts';
import { spellWording } from '../../src/history/say.ts';
import { isStated, statements } from '../../src/history/statements.ts';

it('every rule has a file of its own that is named after it, and is of a kind that there is', () => {
  const files = readdirSync('src/history/rules').filter((file) => file !== 'index.ts');
  expect(changeRules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  const kinds = new Set<string>(changeKinds.map(({ id }) => id));
  expect(changeRules.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
});

describe.each(changeRules)('$id', ({ compare, examples }) => {
  it('says of its examples what it should, and nothing where nothing that it reads differs', () => {
    expect(examples.some(({ says }) => says.length > 0)).toBe(true);
    for (const { before, after, says } of examples)
      expect([...compare(readTool(before), readTool(after))].map(spellWording)).toEqual(says);
  });

  it('says nothing of a definition and itself', () => {
    for (const { before, after } of examples)
      for (const tool of [before, after])
        expect([...compare(readTool(tool), readTool(structuredClone(tool)))].map(spellWording)).toEqual([]);
  });
});

describe('what a description says', () => {
  const says = (text: string): string[] =>
    statements
      .filter(({ found }) => typeof found !== 'string' && isStated(text, found))
      .map((statement) => statement.says);

  it.each([
    ['Retries up to three times.', 'that it retries'],
    ['The request is retried twice.', 'that it retries'],
    ['Calls are rate-limited.', 'that calls are limited in rate'],
    ['[DEPRECATED] Use get_user.', 'that it is deprecated'],
    ['This tool is deprecated.', 'that it is deprecated'],
    ['Still experimental.', 'that it is experimental'],
    ['Supports pagination.', 'that its answer comes in pages'],
    ['The export runs in the background.', 'that it goes on in the background'],
    ['Results are cached for an hour.', 'that its answer may be cached'],
    ['Requires the contacts:write scope.', 'that it takes certain rights'],
    ['The send must be approved by an admin.', 'that a person must agree'],
    ['Asks the user before it deletes.', 'that a person must agree'],
  ])('%s', (text, statement) => {
    expect(says(text)).toEqual([statement]);
  });

  it.each([
    'It never retries.',
    'Lists deprecated fields.',
    'Get the status of a retry.',
    'Results are not cached.',
    'Lists experimental flags.',
    'Does not require approval.',
  ])('nothing of the kind: %s', (text) => {
    expect(says(text)).toEqual([]);
  });
});
