import { describe, expect, it } from 'vitest';
import { parseModes } from '../../src/capture/parse-modes.ts';

const parse = (...texts: string[]) => {
  const messages: string[] = [];
  return { modes: parseModes(texts, (message) => messages.push(message)), messages };
};

describe('a mode', () => {
  it('sets variables and flags under an id', () => {
    expect(parse('writes:ENABLE_WRITES=true,--all,--at=home')).toEqual({
      modes: [{ id: 'writes', environment: { ENABLE_WRITES: 'true' }, arguments: ['--all', '--at=home'], note: '' }],
      messages: [],
    });
  });

  it.each(['ENABLE=true', 'x:', 'X Y:A=b', 'x:PATH=/', 'roots:A=b', '2026-07-28:A=b', 'x:KEY=ghp1a2b3c4d5e6f7g8h9i0'])(
    'that is none is refused: %s',
    (text) => {
      const { modes, messages } = parse(text);
      expect(modes).toEqual([]);
      expect(messages).toHaveLength(1);
    },
  );

  it('has an id of its own', () => {
    expect(parse('x:A=b', 'x:A=c').messages).toEqual(['Two modes have the same id.']);
  });
});
