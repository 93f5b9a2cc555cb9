import { describe, expect, it } from 'vitest';
import { arrangeProblems } from '../../src/catalog/arrange-problems.ts';
import { findUnfinished, UNFINISHED } from '../../src/catalog/find-unfinished.ts';
import type { Problem } from '../../src/catalog/schema/problem.ts';
import type { Server } from '../../src/catalog/schema/server.ts';

const problem = (code: string, level: Problem['level'], file: string): Problem => ({
  code,
  level,
  file,
  path: '',
  message: 'm',
  hint: 'h',
});

const all = [
  problem('odd-schema', 'warning', 'data/servers/a/manifests/1.0.0.json'),
  problem('not-canonical', 'error', 'data/servers/b/server.json'),
  problem('odd-schema', 'warning', 'data/servers/b/manifests/1.0.0.json'),
  problem('no-gloss', 'warning', 'data/glosses/b.json'),
  problem('unfinished-entry', 'error', 'data/servers/b/server.json'),
];

describe('the problems of the data', () => {
  it('are told errors first, entries that are not completed before all, and warnings by kind', () => {
    const { shown, summaries, errors, warnings } = arrangeProblems(all, null);
    expect(shown.map(({ code }) => code)).toEqual(['unfinished-entry', 'not-canonical']);
    expect(summaries).toEqual(['warning odd-schema: 2 in a, b', 'warning no-gloss: 1 in b.json']);
    expect({ errors, warnings }).toEqual({ errors: 2, warnings: 3 });
  });

  it('are told in full of one server that is asked for', () => {
    const { shown, errors, warnings } = arrangeProblems(all, 'b');
    expect(shown.map(({ code }) => code)).toEqual(['unfinished-entry', 'not-canonical', 'odd-schema', 'no-gloss']);
    expect({ errors, warnings }).toEqual({ errors: 2, warnings: 2 });
  });
});

describe('an entry as a capture leaves it', () => {
  const fresh = {
    summary: UNFINISHED.summarise('notes'),
    domain: UNFINISHED.domain,
    publisher: UNFINISHED.publisher,
    language: UNFINISHED.language,
  } as unknown as Server;

  it('is one problem that names all that is missing, and where each field is explained', () => {
    const found = findUnfinished(fresh, 'data/servers/notes/server.json');
    expect(found?.level).toBe('error');
    for (const field of ['summary', 'domain', 'publisher', 'language']) expect(found?.message).toContain(`${field} (`);
    expect(found?.hint).toContain('src/catalog/schema/server.ts');
  });

  it('stays one until the last is filled in', () => {
    const done = {
      ...fresh,
      summary: 'Reads and writes notes.',
      domain: 'productivity',
      publisher: { name: 'Acme', standing: 'official', basis: 'Acme’s documentation names it.' },
      language: 'en',
    } as unknown as Server;
    expect(findUnfinished(done, 'f')).toBeNull();
    for (const key of ['summary', 'domain', 'publisher', 'language'] as const)
      expect(findUnfinished({ ...done, [key]: fresh[key] } as Server, 'f')?.message).toContain(`${key} (`);
  });
});
