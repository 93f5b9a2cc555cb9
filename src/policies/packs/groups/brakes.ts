import type { Assessment } from '../../../catalog/schema/assessment.ts';
import { leadIn } from '../name-arguments.ts';
import { defineGroup, readLevel } from './define-group.ts';

const isBrake = (assessment: Assessment): boolean => readLevel(assessment, 'control') === 'brake';

/** A brake with other ways of calling it that do more than look or stop, or of which nothing is known. */
export const mixedBrake = defineGroup({
  id: 'mixed-brake',
  danger: 'single',
  caps: [],
  applies: (assessment) =>
    isBrake(assessment) &&
    assessment.modes.some(({ category }) => category !== 'Read' && category !== assessment.category),
  says: (tool) =>
    `${leadIn(tool)} can stop what does more harm running than stopped, but has ways that do more than that`,
});

export const finalBrake = defineGroup({
  id: 'final-brake',
  danger: 'brake',
  caps: [],
  applies: (assessment) => isBrake(assessment) && readLevel(assessment, 'reversibility') === 'lost',
  says: (tool) => `${leadIn(tool)} stops something that may do more harm running, though it can’t be taken up again`,
});

export const brake = defineGroup({
  id: 'brake',
  danger: 'brake',
  caps: [],
  applies: isBrake,
  says: (tool) => `${leadIn(tool)} stops or calls off something that can be started again`,
});
