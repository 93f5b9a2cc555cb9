import type { UnstablePlace } from '../../catalog/schema/unstable-place.ts';
import { overlaps, type Span } from './diff-texts.ts';

/** What is known of a capture that may show in its answers. */
export interface Clues {
  /** Paths of throw-away folders. */
  readonly folders: readonly string[];
  /** Values that the server was given, and another at the second start, with the variable they are of, or `arguments`. */
  readonly varied: ReadonlyMap<string, string>;
  /** When it was made. */
  readonly now: Date;
}

/** A part of a text with what explains it. */
export interface Explained extends Span {
  readonly reason: UnstablePlace['reason'];
  readonly of: string;
}

const DAY = 86_400_000;

/** Whether a number is a time of about now, in seconds, milliseconds or microseconds. */
export const isClockLike = (value: number, now: Date): boolean =>
  [1_000, 1, 0.001].some((unit) => Math.abs(value * unit - now.getTime()) < DAY);

const findAll = (text: string, wanted: string): Span[] => {
  const spans: Span[] = [];
  for (let start = text.indexOf(wanted); start !== -1 && wanted !== ''; start = text.indexOf(wanted, spans.at(-1)?.end))
    spans.push({ start, end: start + wanted.length });
  return spans;
};

const spelled = new WeakMap<Date, readonly string[]>();

/** The day as texts spell it. It is spelled once, for that takes a thousand times as long as to look for it. */
function spellDay(now: Date): readonly string[] {
  const known = spelled.get(now);
  if (known !== undefined) return known;
  const [year, month, day] = now.toISOString().slice(0, 10).split('-') as [string, string, string];
  const spell = (style: 'long' | 'short'): string => now.toLocaleString('en-US', { month: style, timeZone: 'UTC' });
  const spellings = [
    ...[`${year}-${month}-${day}`, `${year}/${month}/${day}`, `${month}/${day}/${year}`],
    ...(['long', 'short'] as const).flatMap((style) => [
      ...[`${spell(style)} ${Number(day)}, ${year}`, `${Number(day)} ${spell(style)} ${year}`],
      `${spell(style)} ${day} ${year}`,
    ]),
  ];
  spelled.set(now, spellings);
  return spellings;
}

/** Texts that hold a time, however it is written: a date with a time, a time alone, or digits that count since 1970. */
const TIMES =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?|\b\d\d?:\d\d(?::\d\d)?(?:\.\d+)?\b|\b\d{10,16}\b/g;

/** The name of a day of the week, as it stands before a date. */
const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? $/i;
const LONGEST_WEEKDAY = 12;

/** What starts with such digits. */
const COUNTED = /^\d{10,16}\b/;

/** Times of about any day, however they are written. */
const findTimes = (text: string, now: Date): Explained[] =>
  [...text.matchAll(TIMES)]
    .filter(([match]) => !/^\d+$/.test(match) || isClockLike(Number(match), now))
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length, reason: 'clock', of: '' }));

/** Parts of a text that name today, with the time where they do. */
function findDays(text: string, now: Date): Explained[] {
  const days = spellDay(now)
    .flatMap((each) => findAll(text, each))
    .toSorted((a, b) => a.start - b.start);
  if (days.length === 0) return [];
  const times = findTimes(text, now);
  let next = 0;
  return days.map((day) => {
    while ((times[next]?.end ?? Infinity) <= day.start) next += 1;
    const time = times[next];
    const span: Explained = time !== undefined && overlaps(time, day) ? time : { ...day, reason: 'clock', of: '' };
    const weekday = WEEKDAY.exec(text.slice(Math.max(0, span.start - LONGEST_WEEKDAY), span.start));
    return { ...span, start: span.start - (weekday?.[0].length ?? 0) };
  });
}

/** Parts of a text that tell when it was made, in order and apart: the day as it is spelled, and times that count since 1970. */
export const findTimesOfCapture = (text: string, now: Date): readonly Span[] =>
  [...findDays(text, now), ...findTimes(text, now).filter(({ start }) => COUNTED.test(text.slice(start)))]
    .toSorted((a, b) => a.start - b.start)
    .filter((span, i, all) => !all.slice(0, i).some((earlier) => overlaps(earlier, span)));

/** Parts of a text that are known to be another at each capture, whether they differ at the next start or not. */
export const findCertain = (text: string, { folders, now }: Clues): Explained[] => [
  ...folders.flatMap((each) => findAll(text, each)).map((span): Explained => ({ ...span, reason: 'folder', of: '' })),
  ...findDays(text, now),
];

/** Parts of a text that explain a difference which they overlap. */
export const findPossible = (text: string, clues: Clues): Explained[] => [
  ...findCertain(text, clues),
  ...[...clues.varied].flatMap(([given, of]) =>
    findAll(text, given).map((span): Explained => ({ ...span, reason: 'echo', of })),
  ),
  ...findTimes(text, clues.now),
];
