import { leadIn } from '../name-arguments.ts';
import { defineGroup } from './define-group.ts';

export const unassessed = defineGroup({
  id: 'unassessed',
  danger: 'single',
  caps: [],
  applies: ({ category }) => category === null,
  says: (tool) => `${leadIn(tool)} does something that its definition says too little of`,
});
