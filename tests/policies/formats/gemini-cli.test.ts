import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNumbers } from '../../../src/policies/formats/gemini-cli/number-pattern.ts';
import { read } from '../../../src/policies/formats/gemini-cli/read.ts';
import { nameServer, nameTool, spellName } from '../../../src/policies/formats/gemini-cli/spell-name.ts';

const numbers = fc.oneof(
  fc.integer({ min: -1200, max: 1200 }),
  fc.maxSafeInteger(),
  fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.5, 999, 1000, 1e20, 1.2345678901234568e20, 1e21, 1e300, 1e-7),
);

/** Whether a fraction shares its whole part with a bound that is a fraction: such a one may be refused. */
const isBeside = (value: number, bounds: readonly (number | null)[]): boolean =>
  bounds.some((bound) => bound !== null && !Number.isInteger(bound) && Math.trunc(bound) === Math.trunc(value));

describe('patterns of numbers', () => {
  it('take what is in bounds, as JSON writes it, and nothing else', () => {
    const sides = fc.constantFrom('both', 'minimum', 'maximum');
    const check = (a: number, b: number, other: number, side: string) => {
      const minimum = side === 'maximum' ? null : Math.min(a, b);
      const maximum = side === 'minimum' ? null : Math.max(a, b);
      const pattern = new RegExp(`^\\x00${matchNumbers(minimum, maximum)}\\x00$`);
      for (const value of [other, a, b, a - 1, a + 1, b - 1, b + 1, a + 0.5, b - 0.5].filter(Number.isFinite)) {
        const isIn = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
        const isTaken = pattern.test(`\0${JSON.stringify(value)}\0`);
        if (!isIn) expect(isTaken).toBe(false);
        else if (!JSON.stringify(value).includes('e') && !isBeside(value, [minimum, maximum]))
          expect(isTaken).toBe(true);
      }
    };
    fc.assert(fc.property(numbers, numbers, numbers, sides, check), { numRuns: 2000 });
  });

  it('take no other type', () => {
    const pattern = new RegExp(`^\\x00${matchNumbers(1, 100)}\\x00$`);
    for (const value of ['50', null, true, [50], { amount: 50 }])
      expect(pattern.test(`\0${JSON.stringify(value)}\0`)).toBe(false);
  });

  it('take nothing where no number is in bounds', () => {
    expect(new RegExp(matchNumbers(5, 1)).test('\u00005\0')).toBe(false);
  });
});

describe('names in rules', () => {
  it('name a tool by its server where Gemini CLI compares the same', () => {
    expect(nameTool('my-tracker', 'a/b')).toEqual({ mcpName: 'my-tracker', toolName: 'a_b' });
    expect(nameServer('my-tracker')).toEqual({ mcpName: 'my-tracker', toolName: '*' });
  });

  it.each(['my server', 'mcp_tracker', 'mcp', 'größe', '*', '', 'a'.repeat(26)])(
    'name it in full where a rule for the server %j would never match',
    (alias) => {
      expect(nameTool(alias, 'list')).toEqual({ toolName: spellName(alias, 'list') });
      expect(nameServer(alias)).toEqual({ toolName: 'mcp_*' });
    },
  );

  it('give a long name as it is cut', () => {
    expect(spellName('srv', 'x'.repeat(80))).toBe(`mcp_srv_${'x'.repeat(22)}...${'x'.repeat(30)}`);
  });
});

describe('the reader', () => {
  const rule = '[[rule]]\nmcpName = "srv"\ntoolName = "list"\ndecision = "deny"\npriority = 970\n';

  it.each([
    ['a misspelt key', `${rule}argPattern = "x"\n`],
    ['a missing name', rule.replace(/toolName.*\n/, '')],
    ['a priority beyond the tier', rule.replace('970', '1000')],
    ['a pattern that is too long', `${rule}argsPattern = "${'x'.repeat(2049)}"\n`],
    ['a pattern that Gemini CLI takes for unsafe', `${rule}argsPattern = "(a+)+"\n`],
  ])('refuses %s', (_, text) => {
    expect(() => read(text, 'srv')).toThrow();
  });

  it('takes a rule with the raw name for one that never matches', () => {
    const text = rule.replace('"list"', '"a/b"');
    expect(read(text, 'srv').call('a/b', {})).toBe('asked');
    expect(read(text.replace('a/b', 'a_b'), 'srv').call('a/b', {})).toBe('refused');
  });
});
