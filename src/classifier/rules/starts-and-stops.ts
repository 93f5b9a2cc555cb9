import { startsCampaign } from './starts-campaigns.ts';
import { defineRule } from './define-rule.ts';

export const startsAndStops = defineRule({
  id: 'starts-and-stops',
  kind: 'effect',
  title: 'Starts or stops what runs',
  why: 'Starting, stopping and restarting reaches everyone who uses what runs.',
  reads: 'Verbs of starting, resuming, stopping, restarting and scaling, and of creating machines that run at once.',
  misses: 'Starting that is merely a view on a screen.',
  category: 'Execute',
  when: (claim) => (claim.effect === 'start' || claim.effect === 'stop') && !startsCampaign(claim),
  axes: { reversibility: 'undoable', reach: 'outside' },
});
