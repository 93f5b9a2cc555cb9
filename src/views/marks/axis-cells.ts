import { axes } from '../../catalog/vocabulary.ts';
import type { AxisId } from '../../catalog/schema/vocabulary.ts';

/** The most points that each axis can give: as many cells as its meter has. */
export const axisCells: Readonly<Record<AxisId, number>> = Object.fromEntries(
  axes.map(({ id, levels }) => [id, Math.max(...levels.map(({ points }) => points))]),
) as Record<AxisId, number>;
