import { expect, it } from 'vitest';
import { findUnmatched } from '../../src/search/client/find-unmatched.ts';

const content = 'send_campaign Sends a campaign to its lists. Pobiera listy z konta. Désactiver le compte';

it.each<[string, number[], string[]]>([
  ['send campaign', [0, 1, 3], []],
  ['sending campaigns', [0, 1, 3], []],
  ['sendmessage', [1], []],
  ['zzzzqqqq', [9], ['zzzzqqqq']],
  ['send zzzzqqqq', [1, 9], ['zzzzqqqq']],
  ['z', [9], []],
  ['désactiver', [11], []],
  ['desactiver', [11], []],
  ['发送', [], []],
  ['send_mail', [], []],
  ['', [], []],
])('%s, matching words %j', (query, locations, unmatched) => {
  expect(findUnmatched(query, { content, locations })).toEqual(unmatched);
});

it('takes what does not exist for nothing', () => {
  expect(findUnmatched('send', { content: '', locations: [7] })).toEqual(['send']);
});
