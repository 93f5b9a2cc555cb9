import { describe, expect, it, test } from 'vitest';
import { revealHiddenCharacters } from '../../src/catalog/hidden-characters.ts';
import { adviseOn } from '../../src/views/advice.ts';
import { answerQuestions } from '../../src/views/faq.ts';
import { findBrokenWords } from '../../src/views/find-broken-words.ts';
import { describeRecommendation } from '../../src/views/policies/recommendation.ts';
import type { SiteTool } from '../../src/views/site.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { describeBasis } from '../../src/views/tool-view.ts';

test.each([
  ['It looks up the get and hands back what it finds.', 'the get'],
  ['It looks up the les pour.', 'the les'],
  ['It compares the none.', 'the none'],
  ['It switches the all apps off.', 'the all'],
  ['It changes the current, and nothing else.', 'the current'],
  ['It closes the current.', 'the current'],
  ['It invites an user.', 'an user'],
  ['It sends a email.', 'a email'],
  ['It deletes a templates.', 'a templates'],
  ['It deletes the the record.', 'the the'],
  ['Of 1 tools, none is worse.', '1 tools'],
  ['It takes the my sql mysql out of existence.', 'my sql mysql'],
])('%s holds %s', (sentence, broken) => {
  expect(findBrokenWords(sentence)).toContain(broken);
});

test.each([
  'It deletes a user, an hour later, over an SMS or a URL, as an MCP tool, with a one-time code.',
  'It closes the current page and returns an address, a process and a series.',
  'Of the other 3 tools, 1 is rated worse. What it does, it does at once.',
  "Lists lists. Deletes a sales table of a Unix user, and a user’s or a user's profile.",
  '`the get` is called by an `url`, a `users` and the “all”.',
  '',
])('%j holds nothing broken', (sentence) => {
  expect(findBrokenWords(sentence)).toEqual([]);
});

const { tools } = await getSite();

/** Names as they are served say nothing of our words. */
const stripNames = (text: string, { name, onServer: { server } }: SiteTool): string =>
  [
    revealHiddenCharacters(name),
    name,
    server.name,
    server.product,
    server.publisher.name,
    server.repository,
    server.package?.name,
  ].reduce<string>(
    (rest, served) => (served === null || served === undefined ? rest : rest.replaceAll(served, '`name`')),
    text,
  );

function reportBroken(readTexts: (tool: SiteTool) => readonly string[]): string[] {
  const found = tools.flatMap((tool) =>
    readTexts(tool).flatMap((text) => findBrokenWords(stripNames(text, tool)).map((broken) => ({ broken, text }))),
  );
  return [...Map.groupBy(found, ({ broken }) => broken)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([broken, where]) => `${where.length} × “${broken}”, as in: ${where[0]?.text.slice(0, 160)}`);
}

describe('in the catalogue, nothing broken is found', () => {
  it('in reasons for attack links', () => {
    expect(reportBroken(({ exposures }) => exposures.map(({ reason }) => reason))).toEqual([]);
  });

  it('in answers, advice, recommendations and what verdicts rest on', () => {
    const readTexts = (tool: SiteTool): string[] => [
      ...answerQuestions(tool).flatMap(({ question, answer }) => [question, answer]),
      ...adviseOn(tool),
      describeRecommendation(tool),
      describeBasis(tool),
    ];
    expect(reportBroken(readTexts)).toEqual([]);
  });

  it('in rationales', () => {
    expect(
      reportBroken(({ assessment: { rationale, modes } }) => [rationale, ...modes.map((mode) => mode.rationale)]),
    ).toEqual([]);
  });
});
