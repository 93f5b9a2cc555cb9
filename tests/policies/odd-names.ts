import fc from 'fast-check';
import { measures, type ArgumentBound, type PolicyRequest, type ToolIntent } from '../../src/policies/intent.ts';

/** The argument that chooses between modes, in generated intents. */
const CHOOSER = 'action';

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
  .record({
    argument: nameArbitrary.filter((name) => name !== CHOOSER),
    measure: fc.constantFrom(...measures),
    minimum: fc.integer({ min: 0, max: 20 }),
    span: fc.nat(20),
    sides: fc.constantFrom('both', 'minimum', 'maximum'),
  })
  .map(({ span, sides, ...bound }) => ({
    ...bound,
    minimum: sides === 'maximum' ? null : bound.minimum,
    maximum: sides === 'minimum' ? null : bound.minimum + span,
  }));

const modeArbitrary = fc.record({
  argument: fc.constant(CHOOSER),
  values: fc.uniqueArray(nameArbitrary, { minLength: 1, maxLength: 2 }),
});

const intentArbitrary: fc.Arbitrary<ToolIntent> = fc
  .record({
    tool: nameArbitrary,
    disposition: fc.constantFrom('allow', 'limit', 'ask', 'deny', 'hide'),
    max: fc.integer({ min: 1, max: 5 }),
    requiredArguments: fc.uniqueArray(
      nameArbitrary.filter((name) => name !== CHOOSER),
      { maxLength: 2 },
    ),
    argumentBounds: fc.array(boundArbitrary, { maxLength: 2, size: 'xsmall' }),
    mildModes: fc.option(modeArbitrary, { freq: 3 }),
  })
  .map(({ max, mildModes, ...intent }) => ({
    ...intent,
    rateLimit: intent.disposition === 'limit' ? { max, window: 'minute' } : null,
    mildModes: intent.disposition === 'allow' || intent.disposition === 'limit' ? null : mildModes,
    reason: 'Because.',
  }));

export const requestArbitrary: fc.Arbitrary<PolicyRequest> = fc
  .record({
    alias: nameArbitrary,
    scope: fc.constantFrom('only', 'rest'),
    tools: fc.array(intentArbitrary, { maxLength: 6 }),
    others: fc.array(intentArbitrary, { maxLength: 3 }),
  })
  // A request's others are the rest of the server: none of them is asked about.
  .map(({ tools, others, ...request }) => ({
    ...request,
    tools,
    others: others.filter((other) => !tools.some(({ tool }) => tool === other.tool)),
  }));
