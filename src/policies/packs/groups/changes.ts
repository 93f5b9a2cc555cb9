import { leadIn } from '../name-arguments.ts';
import { defineGroup, readLevel } from './define-group.ts';

export const access = defineGroup({
  id: 'access',
  danger: 'single',
  caps: ['lists'],
  applies: (assessment) => readLevel(assessment, 'control') === 'access',
  says: (tool) => `${leadIn(tool)} changes who may do what, or what keeps intruders out`,
});

export const liveSettings = defineGroup({
  id: 'live-settings',
  danger: 'single',
  caps: ['lists'],
  applies: (assessment) => readLevel(assessment, 'control') === 'live-settings',
  says: (tool) => `${leadIn(tool)} changes settings that a running service depends on`,
});

/** A change of a record that others feel at once. */
export const sharedWrite = defineGroup({
  id: 'shared-write',
  danger: 'single',
  caps: ['lists'],
  applies: (assessment) => assessment.category === 'Write' && readLevel(assessment, 'reach') === 'outside',
  says: (tool) => `${leadIn(tool)} makes a change that other people or systems feel at once`,
});

export const bulkWrite = defineGroup({
  id: 'bulk-write',
  danger: 'repeats',
  caps: ['lists'],
  applies: ({ category, traits }) => category === 'Write' && traits.includes('bulk'),
  says: (tool) => `${leadIn(tool)} can add or change many items with one call, all of which can be set right again`,
});

export const write = defineGroup({
  id: 'write',
  danger: 'repeats',
  caps: [],
  applies: ({ category }) => category === 'Write',
  says: (tool, assessment) =>
    readLevel(assessment, 'reach') === 'own'
      ? `${leadIn(tool)} changes only what belongs to the agent itself`
      : `${leadIn(tool)} adds or changes data that can be set right again`,
});
