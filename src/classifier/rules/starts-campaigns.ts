import type { Claim } from '../reading/claim.ts';
import { readHead } from '../reading/read-head.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

const going = new Set(['start', 'run', 'publish', 'send', 'build']);
const times = /^(?:scheduled(?:at|time|for)|schedule(?:at|time)|send(?:at|time)|startat)$/;

/** Whether a campaign to many people is set going, at once or at a time. */
export const startsCampaign = (claim: Claim): boolean =>
  (claim.place === 'name' || claim.place === 'lead') &&
  (going.has(claim.effect) || isWordOf('launching', claim.base)) &&
  !hasWordOf('adverts', readHead(claim)) &&
  hasWordOf('campaigns', claim.objectWords.slice(0, 4));

/** Whether a campaign can be given its time as it is created, so that it goes out without another call. */
const schedulesCampaign = (claim: Claim, { definition }: RuleContext): boolean =>
  (claim.place === 'name' || claim.place === 'lead') &&
  claim.effect === 'create' &&
  hasWordOf('campaigns', readHead(claim)) &&
  definition.parameters.some(({ plain, depth }) => depth === 0 && times.test(plain));

export const startsCampaigns = defineRule({
  id: 'starts-campaigns',
  kind: 'effect',
  title: 'Sets a campaign going',
  why: 'A campaign reaches everyone on its list, and starting it is the last moment at which it can be stopped without harm.',
  reads:
    'Verbs of starting, resuming, sending, scheduling and activating whose object is a campaign, a broadcast or a newsletter.',
  misses: 'Audiences that go by another name.',
  category: 'Execute',
  when: (claim, context) => startsCampaign(claim) || schedulesCampaign(claim, context),
  factor: 1.4,
  axes: { reversibility: 'not-recallable', reach: 'many' },
  traits: ['mass-audience', 'outbound-message'],
  says: (context) =>
    context.claims.some((claim) => startsCampaign(claim)) ? '' : 'A time can be set at which it starts by itself.',
});
