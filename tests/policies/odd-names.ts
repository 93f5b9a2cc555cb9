import fc from 'fast-check';
import type { ArgumentBound, PolicyRequest, ToolIntent } from '../../src/policies/intent.ts';

/** Names that a policy file may trip over. */
export const oddNames = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'version', 'default', 'hide', 'tools', 'rules', '*'],
  ...['yes', 'no', 'on', 'off', 'y', 'n', 'null', '~', 'true', 'True', 'FALSE', '.inf', '.nan', '<<', '='],
  ...['0', '1', '-1', '1.5', '1e3', '0x1f', '0o7', '0777', '0b1', '1_000', '1:30', '2001-01-01'],
  ...['#x', 'a #b', ': ', 'a: b', 'a:', '- a', '?', '? a', '!x', '&a', '*a', '|', '>', '%x', '@x', '`x', '---', '...'],
  ...["'", '"', '\\', '\\n', '{}', '[]', 'a,b', 'a\nb', '\n', '\r\n', '\t', ' ', ' x ', '\u0085', '\u00a0', '\u2028'],
  ...['../../etc/passwd', '<img src=x onerror=alert(1)>', '</script>', 'issues.create', '.', 'a.b.c', 'größe', '発送'],
  ...[
    '🙂',
    '👩‍💻',
    '\u202egnp.exe',
    'a\u200bb',
    '\ufeffx',
    'x\u{e0041}',
    '\ufffe',
    '\u0000',
    '\u007f',
    '\ud800',
    'x\udc00',
  ],
  ...['x'.repeat(300), 'x'.repeat(1100)],
];

export const nameArbitrary = fc.oneof(
  fc.constantFrom(...oddNames),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({ minLength: 1, maxLength: 30 }),
);

const boundArbitrary: fc.Arbitrary<ArgumentBound> = fc
  .tuple(
    nameArbitrary,
    fc.integer({ min: -1000, max: 1000 }),
    fc.nat(1000),
    fc.constantFrom('both', 'minimum', 'maximum'),
  )
  .map(([argument, minimum, span, sides]) => ({
    argument,
    minimum: sides === 'maximum' ? null : minimum,
    maximum: sides === 'minimum' ? null : minimum + span,
  }));

const intentArbitrary: fc.Arbitrary<ToolIntent> = fc
  .record({
    tool: nameArbitrary,
    disposition: fc.constantFrom('allow', 'limit', 'ask', 'deny', 'hide'),
    max: fc.integer({ min: 1, max: 5 }),
    requiredArguments: fc.uniqueArray(nameArbitrary, { maxLength: 3 }),
    argumentBounds: fc.array(boundArbitrary, { maxLength: 2, size: 'xsmall' }),
  })
  .map(({ max, ...intent }) => ({
    ...intent,
    rateLimit: intent.disposition === 'limit' ? { max, window: 'minute' } : null,
    reason: 'Because.',
  }));

export const requestArbitrary: fc.Arbitrary<PolicyRequest> = fc.record({
  alias: nameArbitrary,
  scope: fc.constantFrom('only', 'rest'),
  tools: fc.array(intentArbitrary, { maxLength: 6 }),
});
