import { expect, it } from 'vitest';
import { leadCall } from '../../../src/views/label/lead-call.ts';

const FOREIGN = 'Its name says “create”; in Polish, its definition says: “Tworzy kampanię”. It reaches others.';

it('begins with our English rendering where our reason begins with foreign words, and keeps the reason', () => {
  expect(leadCall(FOREIGN, 'Creates a campaign')).toEqual({ lead: 'Creates a campaign.', rest: FOREIGN });
  expect(leadCall(FOREIGN, 'Creates a campaign. It is not sent yet.').lead).toBe('Creates a campaign.');
});

it('begins with our reason where that is in English, or there is no rendering', () => {
  expect(leadCall('Returns one contact. It is named by ID.', 'Gets a contact')).toEqual({
    lead: 'Returns one contact.',
    rest: 'It is named by ID.',
  });
  for (const gloss of [null, ''])
    expect(leadCall(FOREIGN, gloss).lead).toBe(
      'Its name says “create”; in Polish, its definition says: “Tworzy kampanię”.',
    );
});
