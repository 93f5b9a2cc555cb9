import type { SpokenEra } from './honest-results.ts';
import { MISANSWERS, type MisanswerId } from './misanswer.ts';
import { MISDEEDS, type MisdeedId } from './misdeeds.ts';
import { TRICKS, type TrickId } from './misbehaving-http.ts';

interface Mode {
  readonly id: string;
  readonly era: SpokenEra;
  readonly answers: MisanswerId;
}

/** A server that misbehaves over standard input and output. */
export interface StdioMode extends Mode {
  readonly channel: 'stdio';
  /** When it misbehaves. */
  readonly at: 'start' | 'opening' | 'list' | 'end';
  readonly deed: MisdeedId;
  /** How fast it writes: an endless drip is never done in time. */
  readonly pace: 'at-once' | 'drip' | 'endless-drip';
}

/** A server that misbehaves behind a URL. */
export interface HttpMode extends Mode {
  readonly channel: 'http';
  readonly at: 'opening' | 'list';
  readonly form: 'json' | 'sse';
  readonly trick: TrickId;
}

export type CaptureMode = StdioMode | HttpMode;

const ERAS = ['initialize', 'both', 'discover'] as const;
const eraOf = (i: number): SpokenEra => ERAS[i % ERAS.length] ?? 'initialize';
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];

const stdio = (mode: Omit<StdioMode, 'channel' | 'id'>): StdioMode => ({
  ...mode,
  channel: 'stdio',
  id: ['stdio', mode.era, mode.at, mode.deed, mode.answers, mode.pace]
    .filter((part) => !['none', 'honest', 'at-once'].includes(part))
    .join(' '),
});
const http = (mode: Omit<HttpMode, 'channel' | 'id'>): HttpMode => ({
  ...mode,
  channel: 'http',
  id: ['http', mode.era, mode.at, mode.form, mode.trick, mode.answers]
    .filter((part) => !['none', 'honest'].includes(part))
    .join(' '),
});

const OPENING_ANSWERS: readonly MisanswerId[] = [
  ...(['no-answer', 'another-id', 'text-result', 'null-result', 'error-of-causes', 'error-of-versions'] as const),
  ...(['version-of-letters', 'version-of-dots', 'odd-opening', 'revision-of-letters', 'nested-20000'] as const),
];
const LATE_DEEDS: readonly MisdeedId[] = ['exits-with-0', 'exits-with-3', 'dies-of-a-signal', 'closes-its-output'];
const HTTP_ANSWERS: readonly MisanswerId[] = [
  ...(['batch', 'nested-20000', 'error-of-causes', 'fresh-cursors', 'no-utf-8', 'many-tools'] as const),
  ...(['long-description', 'questions-first'] as const),
];

const AT_ONCE = { deed: 'none', pace: 'at-once' } as const;
const QUIET = { answers: 'honest', pace: 'at-once' } as const;

/** Every way of misbehaving that a capture is held to. */
export const MODES: readonly CaptureMode[] = [
  ...keysOf(MISANSWERS).map((answers, i) => stdio({ era: eraOf(i), at: 'list', answers, ...AT_ONCE })),
  ...OPENING_ANSWERS.map((answers, i) => stdio({ era: eraOf(i), at: 'opening', answers, ...AT_ONCE })),
  ...keysOf(MISDEEDS)
    .filter((deed) => deed !== 'none')
    .map((deed, i) => stdio({ era: eraOf(i), at: 'start', deed, ...QUIET })),
  ...LATE_DEEDS.flatMap((deed, i) =>
    (['opening', 'list', 'end'] as const).map((at) => stdio({ era: eraOf(i), at, deed, ...QUIET })),
  ),
  ...(['drip', 'endless-drip'] as const).map((pace) =>
    stdio({ era: 'initialize', at: 'list', deed: 'none', answers: 'honest', pace }),
  ),
  ...keysOf(TRICKS).map((trick, i) =>
    http({
      era: eraOf(i),
      at: i % 2 === 0 ? 'list' : 'opening',
      form: i % 3 === 0 ? 'sse' : 'json',
      trick,
      answers: 'honest',
    }),
  ),
  ...HTTP_ANSWERS.map((answers, i) =>
    http({ era: eraOf(i), at: 'list', form: i % 2 === 0 ? 'sse' : 'json', trick: 'none', answers }),
  ),
];
