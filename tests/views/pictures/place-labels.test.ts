import { expect, it } from 'vitest';
import { placeLabels } from '../../../src/views/pictures/place-labels.ts';

it('puts a name to the right of its dot, and to the left at the right edge', () => {
  const placed = placeLabels([
    { says: 'Left', x: 20, y: 50 },
    { says: 'Right', x: 97, y: 90 },
  ]);
  expect(placed.map(({ says, anchor, dx, isWide }) => [says, anchor, dx, isWide])).toEqual([
    ['Left', 'start', 8, false],
    ['Right', 'end', -8, false],
  ]);
});

it('leaves out what would lie over another name or dot, and what is too long', () => {
  const placed = placeLabels([
    { says: 'First', x: 50, y: 50 },
    { says: 'Second', x: 50, y: 53 },
    { says: 'A name that is longer than any place', x: 50, y: 150 },
  ]);
  expect(placed.map(({ says }) => says)).not.toContain('A name that is longer than any place');
  expect(placed.filter(({ anchor }) => anchor === 'start').length).toBeLessThan(2);
});

it('gives more names to a wide picture', () => {
  const dots = Array.from({ length: 20 }, (_, i) => ({ says: `Dot ${i}`, x: 20, y: i * 30 }));
  const placed = placeLabels(dots);
  expect(placed.filter(({ isWide }) => !isWide)).toHaveLength(4);
  expect(placed).toHaveLength(9);
});
