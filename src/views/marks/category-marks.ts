import type { CategoryId } from '../../catalog/schema/vocabulary.ts';

/** The icon of each category, by its name in the Lucide set. */
export const categoryMarks = {
  Read: 'eye',
  Write: 'pencil',
  Execute: 'zap',
  Destructive: 'x',
  Financial: 'circle-dollar-sign',
} as const satisfies Record<CategoryId, string>;
