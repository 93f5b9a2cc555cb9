import type { ServerLabelView } from '../label/server-label-view.ts';
import { drawMeter } from './draw-meter.ts';
import { escapeXml } from './escape-xml.ts';
import { paintLevel } from './level-paint.ts';
import { readToken } from './read-token.ts';

/** What link previews show. */
export const CARD = { width: 1200, height: 630 };

/** The font that a card is drawn in: it comes with the build, and is on no reader's machine. */
export const CARD_FONT = 'Roboto Condensed';

const MARGIN = 60;
const WIDE = CARD.width - 2 * MARGIN;
const BAND = 170;
const BAR = { y: 450, height: 32 };
/** How wide a letter of that font is at most on average, as a share of its size. */
const LETTER = 0.53;

/** The largest size up to `most` at which a text fits into the width. */
export const fitSize = (text: string, most: number): number =>
  Math.min(most, Math.floor(WIDE / (LETTER * Math.max(1, [...text].length))));

interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
  readonly isAtEnd?: boolean;
}

const write = (text: string, { x, y, size, color, isBold = false, isAtEnd = false }: Words): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${color}"${isBold ? ' font-weight="700"' : ''}${isAtEnd ? ' text-anchor="end"' : ''}>${escapeXml(text)}</text>`;

type Mix = ServerLabelView['mix'];

/** The shares of the levels as one bar. */
const drawMix = (mix: Mix): string =>
  mix
    .filter(({ count }) => count > 0)
    .map(({ tone, start, share }) => {
      const { fill, edge } = paintLevel(tone);
      const [x, width] = [MARGIN + (start / 100) * WIDE, (share / 100) * WIDE].map((each) => each.toFixed(1));
      return `<rect x="${x}" y="${BAR.y}" width="${width}" height="${BAR.height}" fill="${fill}" stroke="${edge}" stroke-width="2"/>`;
    })
    .join('');

/** The counts of the levels, each with its meter. */
const drawCounts = (mix: Mix, ink: string): string =>
  mix
    .map(({ tone, name, count }, i) => {
      const x = MARGIN + (i * WIDE) / mix.length;
      const { edge, fill } = paintLevel(tone);
      const color = tone === 'medium' ? fill : edge;
      return `${drawMeter(tone, { x, y: 508, height: 26, color })}${write(`${count} ${name.toLowerCase()}`, { x: x + 78, y: 532, size: 32, color: ink })}`;
    })
    .join('');

/** A server's label as a picture for link previews, as SVG; text in the card's font. */
export function drawCard(name: string, { tone, band: { signal }, mix, unasked }: ServerLabelView): string {
  const [ink, soft] = [readToken('ink')[0], readToken('soft')[0]];
  const { fill, edge, text } = paintLevel(tone);
  const says = `${unasked.word.replace(/,$/, '')} tools may run unasked`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="${CARD_FONT}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${readToken('ground')[0]}"/>`,
    `<rect width="${CARD.width}" height="${BAND}" fill="${fill}"/><rect y="${BAND}" width="${CARD.width}" height="6" fill="${edge}"/>`,
    write(signal.toUpperCase(), { x: MARGIN, y: 122, size: 104, color: text, isBold: true }),
    drawMeter(tone, { x: CARD.width - MARGIN - 190, y: 47, height: 76, color: text }),
    write(name, { x: MARGIN, y: 290, size: fitSize(name, 88), color: ink, isBold: true }),
    write(says, { x: MARGIN, y: 368, size: fitSize(says, 40), color: ink }),
    drawMix(mix),
    drawCounts(mix, ink),
    drawMeter('high', { x: CARD.width - MARGIN - 168, y: 573, height: 22, color: ink }),
    write('Toolrisk', { x: CARD.width - MARGIN, y: 594, size: 30, color: ink, isBold: true, isAtEnd: true }),
    write('what an agent can do with it', { x: MARGIN, y: 594, size: 28, color: soft }),
    '</svg>',
  ].join('');
}
