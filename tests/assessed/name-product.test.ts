import { expect, test } from 'vitest';
import { nameProduct } from '../../src/assessed/name-product.ts';

test.each([
  [
    'Deletes an access list by its SID. It changes who has access.',
    'Twilio',
    'Deletes an access list in Twilio by its SID. It changes who has access.',
  ],
  ['Lists orders, optionally by status.', 'BTCPay Server', 'Lists orders in BTCPay Server, optionally by status.'],
  ['Gives details of a campaign.', 'listmonk', 'Gives details of a campaign in listmonk.'],
  ['Creates a contact in Xero.', 'Xero', 'Creates a contact in Xero.'],
  ['Looks up a LinkedIn post by ID.', 'ByCrawl', 'Looks up a LinkedIn post by ID.'],
  ['Fetches the trending videos, page by page.', 'YouTube', 'Fetches the trending videos on YouTube, page by page.'],
  ['Gives job details.', 'SiteCrawl', 'Gives job details.'],
  ['Deletes a file.', 'Files on this machine', 'Deletes a file.'],
  ['Generates a pie chart.', 'AntV', 'Generates a pie chart.'],
  ['Sends a message to a channel.', 'Discord', 'Sends a message to a channel.'],
  ['Reads and returns information.', 'Notion', 'Reads and returns information.'],
])('%s', (rationale, product, named) => {
  expect(nameProduct(rationale, { product, domain: 'dev-tools' })).toBe(named);
});

test('names no product that works with what others keep', () => {
  expect(nameProduct('Lists files.', { product: 'Seeker', domain: 'files' })).toBe('Lists files.');
});
