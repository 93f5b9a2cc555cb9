import { expect, it } from 'vitest';
import { loadAssessedCatalogue } from '../../src/assessed/load-assessed-catalogue.ts';
import { listDocuments } from '../../src/search/index/list-documents.ts';
import { ask, openDraftedSearch } from './open-drafted-search.ts';
import questions from './questions.json' with { type: 'json' };

interface Question {
  readonly ask: string;
  /** Tools that are right; at least `least` of them are to be among the first five. */
  readonly tools?: readonly string[];
  readonly least?: number;
  /** Servers that are right. */
  readonly servers?: readonly string[];
  readonly kind: string;
}

const { servers: assessed } = await loadAssessedCatalogue('data');
const { search } = await openDraftedSearch(listDocuments(assessed));

it('there are forty, of which most ask for an effect', () => {
  expect(questions).toHaveLength(40);
  expect(questions.filter(({ kind }) => kind === 'effect')).toHaveLength(24);
});

it.each(questions as readonly Question[])('$ask', async ({ ask: text, tools, least, servers, kind }) => {
  const { names, servers: hits } = await ask(search, text);
  const slugs = hits.map(({ server }) => server.slug);
  if (tools !== undefined) {
    const right = names.filter((name) => tools.includes(name));
    expect(right.length, names.join(' ')).toBeGreaterThanOrEqual(least ?? 1);
  } else if (kind === 'server') expect(slugs[0]).toBe(servers?.[0]);
  else
    expect(slugs.slice(0, 5).filter((slug) => servers?.includes(slug)).length, slugs.join(' ')).toBeGreaterThanOrEqual(
      3,
    );
});

it('says so where nothing has a word, and where no tool has them all', async () => {
  expect((await ask(search, 'zzzzqqqq')).notes).toEqual([{ kind: 'nothing-has', words: ['zzzzqqqq'] }]);
  expect((await ask(search, 'siren invoice')).notes).toEqual([{ kind: 'any-word', whole: 0 }]);
});
