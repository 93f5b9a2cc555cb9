import type { Assessment } from '../../../catalog/schema/assessment.ts';
import { leadIn } from '../name-arguments.ts';
import { defineGroup, readLevel } from './define-group.ts';

const staysDone = ({ axes, traits }: Assessment): boolean =>
  axes?.reversibility.level === 'not-recallable' || traits.includes('irreversible');

export const fanOut = defineGroup({
  id: 'fan-out',
  danger: 'single',
  caps: ['lists'],
  applies: (assessment) => readLevel(assessment, 'reach') === 'many' || assessment.traits.includes('mass-audience'),
  says: (tool, assessment) =>
    `${leadIn(tool)} can reach many people with one call${staysDone(assessment) ? ', and what has gone out can’t be called back' : ''}`,
});

/** What goes out, or is done, and can't be called back. */
export const outgoing = defineGroup({
  id: 'outgoing',
  danger: 'single',
  caps: ['lists'],
  applies: (assessment) =>
    assessment.category === 'Execute' &&
    (staysDone(assessment) ||
      assessment.traits.some((trait) => trait === 'outbound-message' || trait === 'public-publish')),
  says: (tool, assessment) => {
    const act = assessment.traits.includes('outbound-message')
      ? 'sends something to people'
      : assessment.traits.includes('public-publish')
        ? 'puts something where others see it'
        : 'sets something off';
    return `${leadIn(tool)} ${act}${staysDone(assessment) ? ', which can’t be called back' : ''}`;
  },
});
