import { isBare, isDecimal, spellDecimal, type CedarCondition, type CedarEntity } from '../../cedar/write-cedar.ts';
import type { ToolEffect } from '../../define-format.ts';
import type { ArgumentBound } from '../../intent.ts';

const RECORD = 'context.input';

/** What the schema of a gateway can have a name for; it names no tool with an argument of another. */
export const isIdentifier = (name: string): boolean => /^[a-z_]\w*$/i.test(name);

/** Whether a bound can be compared with numbers of both of Cedar's types. */
export const isComparable = ({ minimum, maximum }: ArgumentBound): boolean =>
  [minimum, maximum].every((end) => end === null || isDecimal(end));

const all = (of: readonly CedarCondition[]): CedarCondition => ({ kind: 'all', of });

export const isGiven = (attribute: string): CedarCondition => ({ kind: 'has', record: RECORD, attribute });

/** A number within its bounds, were it whole, and were it a decimal: a comparison holds for one of the types only. */
function spellBound({ argument: attribute, minimum, maximum }: ArgumentBound): CedarCondition[][] {
  const compare = (kind: 'atLeast' | 'atMost', value: { whole: number } | { decimal: string }): CedarCondition => ({
    kind,
    record: RECORD,
    attribute,
    value,
  });
  return [
    [
      ...(minimum === null ? [] : [compare('atLeast', { whole: Math.ceil(minimum) })]),
      ...(maximum === null ? [] : [compare('atMost', { whole: Math.floor(maximum) })]),
    ],
    [
      ...(minimum === null ? [] : [compare('atLeast', { decimal: spellDecimal(minimum) })]),
      ...(maximum === null ? [] : [compare('atMost', { decimal: spellDecimal(maximum) })]),
    ],
  ];
}

/** The arguments that bounds are about, once each. */
export const listBounded = (bounds: readonly ArgumentBound[]): string[] => [
  ...new Set(bounds.map(({ argument }) => argument)),
];

/** Every choice of one from each list, in order. */
const combine = <Item>(lists: readonly (readonly Item[])[]): Item[][] =>
  lists.reduce<Item[][]>((made, list) => made.flatMap((some) => list.map((item) => [...some, item])), [[]]);

/** The bounds of one argument, one alternative for each type that it may have. */
const spellArgument = (argument: string, bounds: readonly ArgumentBound[]): CedarCondition[][] => {
  const [whole = [], decimal = []] = bounds.map(spellBound).reduce<CedarCondition[][]>(
    (made, [first = [], second = []]) => [
      [...(made[0] ?? []), ...first],
      [...(made[1] ?? []), ...second],
    ],
    [],
  );
  return [whole, decimal].map((conditions) => [isGiven(argument), ...conditions]);
};

/** What a call has to meet where the tool may be called: alternatives, of which one fits the types of the arguments. */
export function spellRequirements({ required, bounds }: ToolEffect): CedarCondition[] {
  const bounded = listBounded(bounds).map((argument) =>
    spellArgument(
      argument,
      bounds.filter((bound) => bound.argument === argument),
    ),
  );
  return combine(bounded).map((conditions) => all([...required.map(isGiven), ...conditions.flat()]));
}

/** A harmless way of calling: a text, or what the gateway's schema makes of a text of which all values are listed. */
export function spellModes({ mildModes }: ToolEffect, action: string): CedarCondition[] {
  if (mildModes === null) return [];
  const { argument, values } = mildModes;
  const isOneOf = (spell: (value: string) => string | CedarEntity): CedarCondition =>
    all([
      isGiven(argument),
      {
        kind: 'any',
        of: values.map((value) => ({ kind: 'equals', record: RECORD, attribute: argument, value: spell(value) })),
      },
    ]);
  const asText = isOneOf((value) => value.toWellFormed());
  // Its type can only be named where the action and the argument are names of Cedar.
  if (!isBare(action) || !isBare(argument)) return [asText];
  return [asText, isOneOf((value) => ({ type: `AgentCore::${action}::Input::${argument}`, id: value.toWellFormed() }))];
}
