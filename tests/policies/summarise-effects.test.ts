import { expect, it } from 'vitest';
import type { RestEffect, ToolEffect } from '../../src/policies/define-format.ts';
import type { Disposition } from '../../src/policies/intent.ts';
import { summariseEffects } from '../../src/policies/summarise-effects.ts';

const makeEffect = (given: Disposition, max = 10): ToolEffect => ({
  tool: 'act',
  asked: given,
  given,
  rateLimit: given === 'limit' ? { max, window: 'minute' } : null,
  bounds: [],
  required: [],
  mildModes: null,
});

const cases: readonly (readonly [readonly ToolEffect[], RestEffect, string, number])[] = [
  [
    [makeEffect('limit')],
    'denied',
    'This tool can be called at most 10 times a minute. Every other tool of the server is denied.',
    0,
  ],
  [
    [makeEffect('allow')],
    'untouched',
    'This tool can be called without a limit. Every other tool of the server is left untouched.',
    0,
  ],
  [
    [makeEffect('deny')],
    'denied',
    'Every call to this tool is denied. Every other tool of the server is denied too, so nothing on this server can be called.',
    0,
  ],
  [
    [makeEffect('ask')],
    'asked',
    'A person has to approve every call to this tool. The 2 other tools of this version are denied by name; one that a later version adds is left to a person, who is asked before each call.',
    2,
  ],
  [[], 'denied', 'This policy names no tool: every tool of the server is denied.', 0],
  [
    [makeEffect('hide'), makeEffect('limit', 1), makeEffect('limit', 30), makeEffect('allow'), makeEffect('limit', 30)],
    'denied',
    'Of 5 tools, 1 can be called without a limit; 2 can be called at most 30 times a minute; 1 can be called at most 1 time a minute; 1 is hidden and denied. Any other tool of the server is denied, one that a later version adds included.',
    0,
  ],
];

it.each(cases)('tells the truth of %j, the rest %s', (effects, rest, summary, closed) => {
  expect(summariseEffects(effects, rest, closed)).toBe(summary);
});
