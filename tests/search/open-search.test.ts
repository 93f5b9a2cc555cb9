import { describe, expect, it } from 'vitest';
import { draftSearchFiles } from '../../src/search/index/draft-search-files.ts';
import { searchVocabulary } from '../../src/search/index/list-documents.ts';
import { ask, makeDocument, makeSearched, openDraftedSearch } from './open-drafted-search.ts';

const critical = { severity: 'critical', points: 9, category: 'Destructive' };
const servers = [
  makeSearched(
    'mail-box',
    makeDocument('delete_message', { ...critical, parameters: ['messageId'] }),
    makeDocument('send_campaign', {
      severity: 'high',
      category: 'Execute',
      traits: ['mass-audience'],
      description: 'Sends a campaign to its lists.',
    }),
    makeDocument('list_campaigns', { description: 'Lists what you have to send.', parameters: ['sql'] }),
    makeDocument('WYŚLIJ_wiadomość', { language: 'pl', description: 'Wysyła wiadomość.' }),
  ),
  makeSearched(
    'git-box',
    makeDocument('mergePullRequest', {
      severity: 'medium',
      category: 'Write',
      rationale: 'Joins a campaign of changes.',
    }),
    makeDocument('getGitHubUser'),
    makeDocument('vague', { severity: 'not-assessed', category: 'not-assessed', description: 'Runs 発送通知。' }),
    makeDocument('__proto__', { parameters: ['constructor'] }),
  ),
];
const { search, files } = await openDraftedSearch(servers);
const names = async (...asked: [string, Parameters<typeof ask>[2]?]) => (await ask(search, ...asked)).names;

describe('words', () => {
  it.each([
    ['send campaign', 'mail-box/send_campaign'],
    ['sendCampaign', 'mail-box/send_campaign'],
    ['SEND-CAMPAIGN', 'mail-box/send_campaign'],
    ['sendcampaign', 'mail-box/send_campaign'],
    ['campaigns list', 'mail-box/list_campaigns'],
    ['sending campaigns', 'mail-box/send_campaign'],
    ['send camp', 'mail-box/send_campaign'],
    ['campiagn send', 'mail-box/send_campaign'],
    ['pull', 'git-box/mergePullRequest'],
    ['GitHub', 'git-box/getGitHubUser'],
    ['github', 'git-box/getGitHubUser'],
    ['wyslij wiadomosc', 'mail-box/WYŚLIJ_wiadomość'],
    ['通知', 'git-box/vague'],
    ['remove message', 'mail-box/delete_message'],
    ['__proto__', 'git-box/__proto__'],
    ['d', 'mail-box/delete_message'],
  ])('%s finds %s first', async (text, name) => {
    expect((await names(text))[0]).toBe(name);
  });

  it('puts a name before a parameter, a description and our words', async () => {
    expect(await names('campaign')).toEqual([
      'mail-box/send_campaign',
      'mail-box/list_campaigns',
      'git-box/mergePullRequest',
    ]);
  });

  it('takes nothing for nothing', async () => {
    for (const text of ['', '   ', '#', '/', '🙂', '"', '\\', '%00', '('])
      expect((await ask(search, text)).ids.length, text).toBe(0);
  });
});

describe('filters', () => {
  it.each([
    ['#destructive', ['mail-box/delete_message']],
    ['#DESTR', ['mail-box/delete_message']],
    ['!critical !high', ['mail-box/delete_message', 'mail-box/send_campaign']],
    ['@git-box merge', ['git-box/mergePullRequest']],
    ['/mass-audience', ['mail-box/send_campaign']],
    ['lang:pl', ['mail-box/WYŚLIJ_wiadomość']],
    ['arg:sql', ['mail-box/list_campaigns']],
    ['arg:messageid', ['mail-box/delete_message']],
    ['!not-assessed', ['git-box/vague']],
    ['!high !low campaign @mail-box', ['mail-box/send_campaign', 'mail-box/list_campaigns']],
  ])('%s', async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  it('those chosen beside the box hold as well, in any case', async () => {
    expect(await names('campaign', { severity: ['HIGH'] })).toEqual(['mail-box/send_campaign']);
    expect(await names('!low', { server: ['git-box'] })).toEqual(['git-box/getGitHubUser', 'git-box/__proto__']);
  });

  it('a sign before what is not known is text', async () => {
    expect(await names('#campaign')).toContain('mail-box/send_campaign');
    expect(await names('a/b @nobody')).toEqual([]);
  });

  it('counts for each value what choosing it would bring', async () => {
    const { facets } = await ask(search, 'campaign', { severity: ['high'] });
    expect(Object.fromEntries(facets.severity)).toEqual({ high: 1, low: 1, medium: 1 });
    expect(Object.fromEntries(facets.server)).toEqual({ 'mail-box': 1 });
    expect(Object.fromEntries(facets.trait)).toEqual({ 'mass-audience': 1 });
  });
});

it('tells why: the word, its form, another word, what the tool is', async () => {
  const reasonsOf = async (text: string) => {
    const answer = await ask(search, text);
    return answer.explain(answer.ids[0] ?? 0).map(({ how, place }) => `${how} ${place}`);
  };
  expect(await reasonsOf('send campaign')).toEqual(['exact name', 'exact name']);
  expect(await reasonsOf('messages')).toEqual(['stem name']);
  expect(await reasonsOf('erase message')).toEqual(['concept name', 'exact name']);
  expect(await reasonsOf('campaign to everyone')).toEqual(['exact name', 'trait null']);
});

it('sorts what was not assessed between high and medium, never with the harmless', async () => {
  const { ids } = await search.find({ text: '', sort: 'severity', filters: (await ask(search, '')).filters });
  const rows = await search.readRows([...ids]);
  expect(rows.map(({ name }) => name).slice(0, 4)).toEqual([
    'delete_message',
    'send_campaign',
    'vague',
    'mergePullRequest',
  ]);
});

it('writes the same files for the same servers, under a name of their own', () => {
  const again = draftSearchFiles(servers, searchVocabulary);
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [path, bytes] of again) expect(bytes, path).toEqual(files.get(path));
  const other = draftSearchFiles(servers.slice(1), searchVocabulary);
  expect([...other.keys()].filter((path) => files.has(path))).toEqual(['head.bin']);
});
