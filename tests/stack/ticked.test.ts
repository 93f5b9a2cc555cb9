import { describe, expect, it } from 'vitest';
import { readState } from '../../src/stack/compose/compose-state.ts';
import { spellTicked, tellTicked, tick, type Ticked } from '../../src/stack/compose/ticked.ts';

const names = new Map([
  ['iterable', ['send_campaign', 'get_campaigns']],
  ['fetch', ['fetch']],
]);
const none: Ticked = new Map();

describe('what is ticked in tables', () => {
  it('is what the composer opens with', () => {
    const ticked = tick(tick(none, 'iterable', 'send_campaign', true), 'fetch', null, true);
    const { state } = readState(`#${spellTicked(ticked)}`, ['claude-code'], (slug) => names.get(slug) ?? null);
    expect(state.servers).toMatchObject([
      { slug: 'iterable', tools: new Set(['send_campaign']) },
      { slug: 'fetch', tools: null },
    ]);
    expect(tellTicked(ticked)).toBe('1 server and 1 tool');
  });

  it('is gone when the last tool of a server is unticked, and a tool of a ticked server stays with it', () => {
    const one = tick(none, 'iterable', 'send_campaign', true);
    expect(tick(one, 'iterable', 'send_campaign', false)).toEqual(none);
    const whole = tick(one, 'iterable', null, true);
    expect(tick(whole, 'iterable', 'send_campaign', false)).toEqual(new Map([['iterable', null]]));
    expect(tick(whole, 'iterable', null, false)).toEqual(none);
    expect(tellTicked(none)).toBe('');
  });
});
