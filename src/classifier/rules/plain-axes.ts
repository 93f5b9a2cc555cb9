import type { AxisId, CategoryId } from '../../catalog/schema/vocabulary.ts';

/** Where a tool stands when all that is known is what kind of effect its words speak of. */
export const plainAxes = {
  Read: {},
  Write: { reversibility: 'undoable' },
  Execute: { reversibility: 'undoable', reach: 'outside' },
  Destructive: { reversibility: 'lost' },
  Financial: { reversibility: 'not-recallable', value: 'moved' },
} as const satisfies Record<CategoryId, Partial<Record<AxisId, string>>>;
