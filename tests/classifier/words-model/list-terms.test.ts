import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';
import { readContext } from '../../../src/classifier/classify.ts';
import { listTerms } from '../../../src/classifier/words-model/list-terms.ts';
import { stemWord } from '../../../src/classifier/words-model/stem-word.ts';

const read = (tool: ToolDefinition) => listTerms(readContext(tool));

describe('listTerms', () => {
  it('keeps the fields of a definition apart', () => {
    const terms = read({
      name: 'drop_index',
      title: 'Drop an index',
      description: 'Drops an index of a table. Queries may become slower.',
      inputSchema: { type: 'object', properties: { indexName: { type: 'string' } } },
      annotations: { destructiveHint: true },
    });
    expect([...terms.name]).toEqual(['drop', 'index', 'drop_index']);
    expect(terms.title).toContain('index');
    expect(terms.lead).toContain('drop');
    expect(terms['lead-pair']).toContain('drop_an');
    expect(terms.later).toContain('slower');
    expect(terms.lead).not.toContain('slower');
    expect(terms.argument).toContain('index');
    expect(terms.hint).toEqual(['destructiveHint_true']);
  });

  it('gives a foreign sentence the English words for what it claims', () => {
    expect(read({ name: 'zasob', description: 'Usuwa rekord z bazy.' }).lead).toContain('delet');
    expect(read({ name: 'x', description: 'サーバーを削除します。' }).lead).toContain('delet');
  });

  it('reads no more of an endless definition than of a long one', () => {
    const description = 'Deletes one of a great many records at once. '.repeat(5000);
    const properties = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`field${i}`, { type: 'string' }]));
    const terms = read({ name: 'a'.repeat(10_000), description, inputSchema: { type: 'object', properties } });
    expect(Object.values(terms).reduce((sum, { length }) => sum + length, 0)).toBeLessThan(300);
  });

  it('reads what is missing or odd as not said', () => {
    const odd = { name: 'y', description: 7, inputSchema: [], annotations: 'none' } as unknown as ToolDefinition;
    expect(read(odd).lead).toEqual([]);
  });
});

describe('stemWord', () => {
  it.each([
    ['deletes', 'delet'],
    ['deleting', 'delet'],
    ['deleted', 'delet'],
    ['queries', 'query'],
    ['access', 'access'],
    ['run', 'run'],
    ['削除', '削除'],
  ])('makes %s %s', (word, stem) => expect(stemWord(word)).toBe(stem));
});
