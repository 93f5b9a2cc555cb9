/** A dot with its name: across in per cent of the width, down in pixels. */
export interface NamedDot {
  readonly says: string;
  readonly x: number;
  readonly y: number;
}

/** A name beside its dot. `isWide`: where only a wide picture has room for it. */
export interface PlacedLabel {
  readonly says: string;
  readonly x: string;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** Pixels from the dot: to its right or left, or above it. */
  readonly dx: number;
  readonly dy: number;
  readonly isWide: boolean;
}

/** The narrowest pictures in which names are to fit, in pixels. */
const WIDTHS = { narrow: 300, wide: 500 };
const LETTER = 6.4;
const LINE = 14;
const DOT = 8;
const AWAY = 8;
const ABOVE = 13;
/** More names than this hide what they stand beside. */
const MOST = { narrow: 4, wide: 9 };
const LONGEST = 22;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxDot = ({ x, y }: NamedDot, width: number): Box => {
  const middle = (x / 100) * width;
  return { left: middle - DOT / 2, right: middle + DOT / 2, top: y - DOT / 2, bottom: y + DOT / 2 };
};

const offsetOf = (anchor: PlacedLabel['anchor']) =>
  anchor === 'middle' ? { dx: 0, dy: -ABOVE } : { dx: anchor === 'start' ? AWAY : -AWAY, dy: 0 };

const boxLabel = ({ says, x, y }: NamedDot, anchor: PlacedLabel['anchor'], width: number): Box => {
  const middle = (x / 100) * width;
  const long = says.length * LETTER;
  const left = { start: middle + AWAY, end: middle - AWAY - long, middle: middle - long / 2 }[anchor];
  const at = y + offsetOf(anchor).dy;
  return { left, right: left + long, top: at - LINE / 2, bottom: at + LINE / 2 };
};

/**
 * Names as many of the dots as have room, those first in the list first, without one over another or over a dot; `dots`
 * are all that are drawn nearby.
 */
export function placeLabels(dots: readonly NamedDot[]): PlacedLabel[] {
  const placed: { readonly dot: NamedDot; readonly anchor: PlacedLabel['anchor']; readonly isWide: boolean }[] = [];
  for (const size of ['narrow', 'wide'] as const) {
    const width = WIDTHS[size];
    const boxes = dots.map((dot) => boxDot(dot, width));
    for (const [i, dot] of dots.entries()) {
      if (placed.length >= MOST[size] || dot.says.length > LONGEST) continue;
      if (placed.some((each) => each.dot === dot)) continue;
      const taken = [
        ...boxes.filter((_, j) => j !== i),
        ...placed.map((each) => boxLabel(each.dot, each.anchor, width)),
      ];
      const anchor = (['start', 'end', 'middle'] as const).find((side) => {
        const box = boxLabel(dot, side, width);
        return box.left >= 0.1 * width && box.right <= width && !taken.some((each) => overlap(box, each));
      });
      if (anchor !== undefined) placed.push({ dot, anchor, isWide: size === 'wide' });
    }
  }
  return placed.map(({ dot: { says, x, y }, anchor, isWide }) => ({
    says,
    x: `${x}%`,
    y,
    anchor,
    ...offsetOf(anchor),
    isWide,
  }));
}
