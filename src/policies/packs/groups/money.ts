import { leadIn } from '../name-arguments.ts';
import { nameWay } from '../name-way.ts';
import { defineGroup, readLevel } from './define-group.ts';

export const spend = defineGroup({
  id: 'spend',
  danger: 'single',
  caps: ['amounts'],
  applies: (assessment) =>
    assessment.category === 'Financial' || ['moved', 'prepared'].includes(readLevel(assessment, 'value') ?? ''),
  says: (tool, assessment) => {
    if (readLevel(assessment, 'value') === 'prepared')
      return `${leadIn(tool)} makes a payment ready that somebody still has to confirm`;
    const way = nameWay(assessment, 'Financial');
    if (way !== null) return `With ${way}, a call moves money or commits to spending it`;
    return `${leadIn(tool)} moves money or commits to spending it`;
  },
});

export const liveTerms = defineGroup({
  id: 'live-terms',
  danger: 'single',
  caps: ['lists'],
  applies: (assessment) => readLevel(assessment, 'value') === 'live',
  says: (tool) => `${leadIn(tool)} changes prices, terms or accounts that are in force`,
});
