import { describe, expect, it } from 'vitest';
import { readToken } from '../../src/views/pictures/read-token.ts';

/** Relative luminance by WCAG 2. */
function luminanceOf(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(a: string, b: string): number {
  const [low = 0, high = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', 0, 1.6],
  ['dark', 1, 1.3],
] as const)('%s', (_, theme, least) => {
  const color = (name: string): string => readToken(name)[theme];

  it('tells neighbouring levels apart by lightness alone, the worse the further from the ground', () => {
    const levels = ['low', 'medium', 'high', 'critical'].map(color);
    const fromGround = levels.map((level) => contrastOf(level, color('ground')));
    for (const [i, level] of levels.entries())
      if (i > 0) {
        expect(contrastOf(level, levels[i - 1] ?? '')).toBeGreaterThanOrEqual(least);
        expect(fromGround[i]).toBeGreaterThan(fromGround[i - 1] ?? 0);
      }
  });

  it.each([
    ['ink', 'ground'],
    ['soft', 'ground'],
    ['accent', 'ground'],
    ['on-accent', 'accent'],
    ['on-mark', 'mark'],
    ['on-low', 'low'],
    ['on-medium', 'medium'],
    ['on-high', 'high'],
    ['on-critical', 'critical'],
  ])('%s on %s can be read', (text, ground) => {
    expect(contrastOf(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['low-edge', 'medium-edge', 'high', 'critical', 'edge'])('%s stands out from the ground', (edge) => {
    expect(contrastOf(color(edge), color('ground'))).toBeGreaterThanOrEqual(3);
  });
});
