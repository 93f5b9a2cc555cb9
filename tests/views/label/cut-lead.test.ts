import { expect, it } from 'vitest';
import { cutLead } from '../../../src/views/label/cut-lead.ts';

it.each([
  ['Sends it. It reaches many.', 'Sends it.', 'It reaches many.'],
  ['Only one sentence.', 'Only one sentence.', ''],
  [
    'Its definition says: “Sends it. Really.” It reaches many.',
    'Its definition says: “Sends it. Really.”',
    'It reaches many.',
  ],
  ['An open “quote. Never closed.', 'An open “quote. Never closed.', ''],
  ['', '', ''],
])('%s', (text, lead, rest) => {
  expect(cutLead(text)).toEqual({ lead, rest });
});
