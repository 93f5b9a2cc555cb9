import { axes } from '../../catalog/vocabulary.ts';
import type { AxisId } from '../../catalog/schema/vocabulary.ts';

/** The most points that each axis can give: as many cells as its meter has. */
export const axisCells: Readonly<Record<AxisId, number>> = Object.fromEntries(
  axes.map(({ id, levels }) => [id, Math.max(...levels.map(({ points }) => points))]),
) as Record<AxisId, number>;

/** The name of the meter of so many points of so many; points below none fill no cell. */
export const nameCells = (cells: number, points: number): string => `cells-${cells}-${Math.max(0, points)}`;
