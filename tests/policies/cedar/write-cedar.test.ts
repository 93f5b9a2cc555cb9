import { policyToJson } from '@cedar-policy/cedar-wasm/nodejs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isDecimal,
  spellCedar,
  spellDecimal,
  type CedarCondition,
  type CedarPolicy,
} from '../../../src/policies/cedar/write-cedar.ts';
import { oddNames } from '../odd-names.ts';

const textArbitrary = fc
  .oneof(
    fc.constantFrom(...oddNames),
    fc.constantFrom('if', 'in', 'has', '__cedar', "a'b", 'a*b', '\\u{41}'),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => text.toWellFormed());

const INPUT = { '.': { left: { Var: 'context' }, attr: 'input' } };

const readArgument = (attr: string) => ({ '.': { left: INPUT, attr } });

/** A condition in the form of Cedar's own JSON. */
function toJson(condition: CedarCondition): unknown {
  switch (condition.kind) {
    case 'has':
      return { has: { left: INPUT, attr: condition.attribute } };
    case 'equals': {
      const { value } = condition;
      const right = typeof value === 'string' ? { Value: value } : { Value: { __entity: value } };
      return { '==': { left: readArgument(condition.attribute), right } };
    }
    case 'all':
    case 'any':
      return condition.of
        .map(toJson)
        .reduce((left, right) => ({ [condition.kind === 'all' ? '&&' : '||']: { left, right } }));
    default: {
      const { kind, attribute, value } = condition;
      const left = readArgument(attribute);
      if ('whole' in value) return { [kind === 'atLeast' ? '>=' : '<=']: { left, right: { Value: value.whole } } };
      const right = { decimal: [{ Value: value.decimal }] };
      return { [kind === 'atLeast' ? 'greaterThanOrEqual' : 'lessThanOrEqual']: [left, right] };
    }
  }
}

const toScope = (entities: CedarPolicy['actions']): unknown => {
  const [entity, ...others] = entities;
  if (entity === undefined) return { op: 'All' };
  return others.length === 0 ? { op: '==', entity } : { op: 'in', entities };
};

/** One attribute is `has` in Cedar's JSON as a text, or as a path of one. */
const evenOut = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    key === 'attr' && Array.isArray(value) ? value[0] : value,
  );

const leafArbitrary: fc.Arbitrary<CedarCondition> = fc
  .record({ attribute: textArbitrary, value: textArbitrary })
  .chain(({ attribute, value }) =>
    fc.constantFrom<CedarCondition>(
      { kind: 'has', record: 'context.input', attribute },
      { kind: 'equals', record: 'context.input', attribute, value },
      { kind: 'equals', record: 'context.input', attribute, value: { type: 'A::B', id: value } },
      { kind: 'atLeast', record: 'context.input', attribute, value: { whole: -7 } },
      { kind: 'atMost', record: 'context.input', attribute, value: { decimal: '0.5' } },
    ),
  );

const conditionArbitrary: fc.Arbitrary<CedarCondition> = fc.oneof(
  leafArbitrary,
  fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(leafArbitrary, { minLength: 2, maxLength: 3 }))
    .map(([kind, of]) => ({
      kind: 'all' as const,
      of: [
        { kind: 'has' as const, record: 'context.input', attribute: 'x' },
        { kind, of },
      ],
    })),
);

const policyArbitrary: fc.Arbitrary<CedarPolicy> = fc.record({
  effect: fc.constantFrom('permit', 'forbid'),
  actions: fc.array(textArbitrary, { maxLength: 3 }).map((ids) => ids.map((id) => ({ type: 'AgentCore::Action', id }))),
  resource: fc.option(textArbitrary.map((id) => ({ type: 'Tool', id }))),
  when: fc.option(fc.record({ kind: fc.constantFrom('when', 'unless'), condition: conditionArbitrary })),
});

describe.each(['line', 'block'] as const)('a policy in a %s', (layout) => {
  it('is to Cedar what it was meant to be', () => {
    fc.assert(
      fc.property(policyArbitrary, (policy) => {
        const answer = policyToJson(spellCedar(policy, layout));
        if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
        expect(evenOut(answer.json)).toEqual({
          effect: policy.effect,
          principal: { op: 'All' },
          action: toScope(policy.actions),
          resource: toScope(policy.resource === null ? [] : [policy.resource]),
          conditions: policy.when === null ? [] : [{ kind: policy.when.kind, body: toJson(policy.when.condition) }],
        });
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  [50, '50.0'],
  [0, '0.0'],
  [-1.25, '-1.25'],
  [0.0001, '0.0001'],
  [100.5, '100.5'],
])('spells %f as %s', (value, text) => {
  expect(isDecimal(value)).toBe(true);
  expect(spellDecimal(value)).toBe(text);
});

it.each([0.00001, 1e15, -1e15, Infinity, Number.NaN])('takes %f for no decimal', (value) => {
  expect(isDecimal(value)).toBe(false);
});
