import type { Assessment } from '../../../catalog/schema/assessment.ts';
import { leadIn } from '../name-arguments.ts';
import { defineGroup, readLevel } from './define-group.ts';

const isWithinSession = (assessment: Assessment): boolean =>
  ['own', 'record', 'confined'].includes(readLevel(assessment, 'reach') ?? '');

/** What stays in a browser tab, an editor or a session of its own. */
export const session = defineGroup({
  id: 'session',
  danger: 'repeats',
  caps: [],
  applies: (assessment) => assessment.category === 'Execute' && isWithinSession(assessment),
  says: (tool) => `${leadIn(tool)} sets something going that stays in a session of its own`,
});

export const screen = defineGroup({
  id: 'screen',
  danger: 'single',
  caps: [],
  applies: ({ category, traits }) => category === 'Execute' && traits.includes('browser-control'),
  says: (tool) => `${leadIn(tool)} operates a browser or another screen, with whatever that sets off`,
});

/** Whatever else reaches beyond the record: production among it. */
export const execution = defineGroup({
  id: 'execution',
  danger: 'single',
  caps: [],
  applies: ({ category }) => category === 'Execute',
  says: (tool, { traits }) => {
    if (traits.includes('infrastructure')) return `${leadIn(tool)} changes what runs on servers or in service`;
    if (traits.includes('agent-delegation')) return `${leadIn(tool)} hands work to another agent, which acts by itself`;
    return `${leadIn(tool)} sets something going that other systems or people feel`;
  },
});
