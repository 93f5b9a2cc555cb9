import { expect, it } from 'vitest';
import { checkAddresses, findAddresses } from '../../src/catalog/check-addresses.ts';

it('finds what looks like a person’s address, each once', () => {
  expect(findAddresses('Ask jo.miller@firm-of-hers.net, or jo.miller@firm-of-hers.net.')).toEqual([
    'jo.miller@firm-of-hers.net',
  ]);
});

it.each([
  'alice@example.com',
  'bob@contoso.com',
  'user@gmail.com',
  'git@github.com',
  'no-reply@apps.dynatrace.com',
  'members@odata.bind',
  'na@b.com',
  '@scope/package@1.2.3',
  'name@your-company.com',
])('passes over %s, which is nobody’s', (text) => {
  expect(findAddresses(text)).toEqual([]);
});

it('warns of a list with such a tool, and says where', () => {
  const tool = { name: 'ask', description: 'Write to jo.miller@firm-of-hers.net.', inputSchema: {} };
  const list = { elements: [{ path: '/results/0', value: tool }] };
  expect(checkAddresses(list as never, 'x.json')).toMatchObject([
    { code: 'address-of-a-person', level: 'warning', file: 'x.json', path: '/results/0' },
  ]);
});
