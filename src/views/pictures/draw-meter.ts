import { severities } from '../../catalog/vocabulary.ts';
import type { SeverityId } from '../../catalog/schema/vocabulary.ts';

/** Where a meter goes, how high it is, and the colour of its cells. */
export interface MeterPlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly color: string;
}

/** How wide a meter is for its height. */
export const METER_WIDTH = 2.5;

/** A meter as SVG: as many cells filled as the level is high, dashed where it isn't known. */
export function drawMeter(level: SeverityId | 'unknown', { x, y, height, color }: MeterPlace): string {
  const filled = severities.findIndex(({ id }) => id === level) + 1;
  const line = height / 12;
  const cells = severities.map((_, i) => {
    const left = x + line / 2 + (i * height * 2) / 3;
    return `<rect x="${left.toFixed(1)}" y="${(y + line / 2).toFixed(1)}" width="${(height / 2 - line).toFixed(1)}" height="${(height - line).toFixed(1)}" fill="${i < filled ? color : 'none'}"/>`;
  });
  const dashes = filled === 0 ? ` stroke-dasharray="${2 * line} ${1.5 * line}"` : '';
  return `<g stroke="${color}" stroke-width="${line.toFixed(1)}"${dashes}>${cells.join('')}</g>`;
}
