import type { Assessment } from '../../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';
import { leadIn } from '../name-arguments.ts';
import { nameWay } from '../name-way.ts';
import { defineGroup, readLevel } from './define-group.ts';

/** `a call` where one way of calling does it, and what a call is given where every call does. */
function openSentence(tool: ToolDefinition, assessment: Assessment): string {
  const way = nameWay(assessment, 'Destructive');
  return way === null ? leadIn(tool) : `With ${way}, a call`;
}

const reachesMany = (assessment: Assessment): boolean =>
  assessment.traits.includes('bulk') || ['outside', 'many'].includes(readLevel(assessment, 'reach') ?? '');

const hasMilderWays = ({ modes }: Assessment): boolean =>
  modes.some(({ category }) => category !== null && category !== 'Destructive');

/** Gone for good, many at once or beyond the record, and no use without that. */
export const wideDeletion = defineGroup({
  id: 'wide-deletion',
  danger: 'single',
  caps: [],
  applies: (assessment) =>
    assessment.category === 'Destructive' &&
    readLevel(assessment, 'reversibility') === 'lost' &&
    reachesMany(assessment) &&
    !hasMilderWays(assessment),
  says: (tool, assessment) => `${openSentence(tool, assessment)} can remove or end many things at once, for good`,
});

export const removal = defineGroup({
  id: 'removal',
  danger: 'single',
  caps: ['lists'],
  applies: (assessment) =>
    assessment.category === 'Destructive' && readLevel(assessment, 'reversibility') === 'recoverable',
  says: (tool, assessment) =>
    `${openSentence(tool, assessment)} removes or ends something that can be brought back or made again`,
});

export const deletion = defineGroup({
  id: 'deletion',
  danger: 'single',
  caps: ['lists'],
  applies: ({ category }) => category === 'Destructive',
  says: (tool, assessment) => `${openSentence(tool, assessment)} removes or ends something for good`,
});
