import { expect, it } from 'vitest';
import { viewServerLabel } from '../../../src/views/label/server-label-view.ts';
import { drawCard, fitSize } from '../../../src/views/pictures/draw-card.ts';
import { renderCard } from '../../../src/views/pictures/render-card.ts';
import { makeTools } from './make-tools.ts';

const label = viewServerLabel(makeTools('delete_users', 'list_invoices') as never, 'odd');

it('makes long names smaller', () => {
  expect(fitSize('Iterable', 88)).toBe(88);
  expect(fitSize('CLI for Microsoft 365 MCP Server', 88)).toBeLessThan(70);
});

it('is a picture of the size that previews want, with its own letters', () => {
  const png = Buffer.from(renderCard(drawCard('A & B <c>', label)));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const wordless = Buffer.from(renderCard(drawCard('A & B <c>', label).replace(/<text.*?<\/text>/g, '')));
  expect(png.length).toBeGreaterThan(wordless.length + 5000);
});

it('escapes the name', () => {
  expect(drawCard('A & B <c>', label)).toContain('>A &amp; B &lt;c&gt;<');
});
