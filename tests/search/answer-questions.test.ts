import { expect, it } from 'vitest';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { listDocuments } from '../../src/search/index/list-documents.ts';
import { ask, openDraftedSearch } from './open-drafted-search.ts';
import { answersRightly, type Question } from './right-answers.ts';
import heldOut from './held-out-questions.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };

const { servers: assessed } = await getSite();
const { search } = await openDraftedSearch(listDocuments(assessed));

it('there are forty, of which most ask for an effect', () => {
  expect(questions).toHaveLength(40);
  expect(questions.filter(({ kind }) => kind === 'effect')).toHaveLength(24);
});

it.each(questions as readonly Question[])('$ask', async (question) => {
  const { isRight, found } = await answersRightly(search, question);
  expect(isRight, found).toBe(true);
});

it('answers 38 of forty more, which were written down before they were first asked', async () => {
  const answers = await Promise.all(
    (heldOut as readonly Question[]).map(async (question) => ({
      question: question.ask,
      ...(await answersRightly(search, question)),
    })),
  );
  expect(answers).toHaveLength(40);
  const wrong = answers.filter(({ isRight }) => !isRight).map(({ question, found }) => `${question}: ${found}`);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
});

it('says so where nothing has a word, and where no tool has them all', async () => {
  expect((await ask(search, 'zzzzqqqq')).notes).toEqual([{ kind: 'nothing-has', words: ['zzzzqqqq'] }]);
  expect((await ask(search, 'siren invoice')).notes).toEqual([{ kind: 'any-word', whole: 0 }]);
});
