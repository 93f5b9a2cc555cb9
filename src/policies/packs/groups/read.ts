import { leadIn } from '../name-arguments.ts';
import { defineGroup } from './define-group.ts';

export const read = defineGroup({
  id: 'read',
  danger: 'harmless',
  caps: [],
  applies: ({ category }) => category === 'Read',
  says: (tool) => `${leadIn(tool)} only returns information without changing anything`,
});
