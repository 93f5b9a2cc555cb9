import { drawMeter, METER_WIDTH } from './draw-meter.ts';
import { escapeXml } from './escape-xml.ts';
import { paintLevel } from './level-paint.ts';
import { measureText } from './measure-text.ts';
import { readToken } from './read-token.ts';
import type { Badge } from './server-badge.ts';

const NAME = 'toolrisk';
const HEIGHT = 20;
const SIZE = 11;
const SPACE = 6;
const METER = 10;

const drawText = (text: string, x: number, width: number, color: string): string =>
  `<text x="${x}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${color}">${escapeXml(text)}</text>`;

const METER_SPACE = METER * METER_WIDTH;

/** How large a badge is, in pixels. */
export const sizeBadge = ({ says }: Badge): { readonly width: number; readonly height: number } => ({
  width: measureText(NAME, SIZE) + METER_SPACE + measureText(says, SIZE) + 5 * SPACE,
  height: HEIGHT,
});

/** A badge as SVG of the usual height: our name, the meter, and what it says. Its own edge keeps it apart from any ground. */
export function drawBadge(badge: Badge): string {
  const { tone, says } = badge;
  const { fill, edge, text } = paintLevel(tone);
  const [left, right] = [measureText(NAME, SIZE), measureText(says, SIZE)];
  const seam = left + 2 * SPACE;
  const { width } = sizeBadge(badge);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${escapeXml(`${NAME}: ${says}`)}">`,
    `<title>${escapeXml(`${NAME}: ${says}`)}</title>`,
    `<rect width="${width}" height="${HEIGHT}" fill="${readToken('ink')[0]}"/>`,
    `<rect x="${seam + 0.5}" y="0.5" width="${width - seam - 1}" height="${HEIGHT - 1}" fill="${fill}" stroke="${edge}"/>`,
    drawMeter(tone, { x: seam + SPACE, y: (HEIGHT - METER) / 2, height: METER, color: text }),
    `<g font-family="Verdana,Geneva,'DejaVu Sans',sans-serif" font-size="${SIZE}">`,
    drawText(NAME, SPACE, left, readToken('panel')[0]),
    drawText(says, seam + METER_SPACE + 2 * SPACE, right, text),
    '</g></svg>\n',
  ].join('');
}
