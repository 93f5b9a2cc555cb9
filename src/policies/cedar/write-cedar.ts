import { escapeHidden } from '../escape-hidden.ts';

/** An entity by its type, such as `AgentCore::Gateway`, and its id. */
export interface CedarEntity {
  /** Ours alone: it is written as it is. */
  readonly type: string;
  /** Anyone's, well-formed. */
  readonly id: string;
}

/** A condition on the arguments of a call. Values are well-formed text and whole numbers, or decimals as Cedar writes them. */
export type CedarCondition =
  | { readonly kind: 'has'; readonly record: string; readonly attribute: string }
  | {
      readonly kind: 'equals';
      readonly record: string;
      readonly attribute: string;
      readonly value: string | CedarEntity;
    }
  | {
      readonly kind: 'atLeast' | 'atMost';
      readonly record: string;
      readonly attribute: string;
      readonly value: { readonly whole: number } | { readonly decimal: string };
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly CedarCondition[] };

/** A policy in the forms that we use; whoever asks, with one action or more. */
export interface CedarPolicy {
  readonly effect: 'permit' | 'forbid';
  /** None for every action. */
  readonly actions: readonly CedarEntity[];
  /** Null for every resource. */
  readonly resource: CedarEntity | null;
  /** Null where it holds in any case. */
  readonly when: { readonly kind: 'when' | 'unless'; readonly condition: CedarCondition } | null;
}

/** A text of anyone's as a literal of Cedar; the one place where it becomes a part of a policy. */
export const spellText = (text: string): string =>
  `"${escapeHidden(text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n'), 'cedar')}"`;

const spellEntity = ({ type, id }: CedarEntity): string => `${type}::${spellText(id)}`;

/** Words that Cedar reads as its own where a name could stand. */
const RESERVED = new Set(['true', 'false', 'if', 'then', 'else', 'in', 'like', 'has', 'is', '__cedar']);

/** Whether Cedar takes a name without quotes: as an attribute, or as a part of a type's name. */
export const isBare = (name: string): boolean => /^[a-z_]\w*$/i.test(name) && !RESERVED.has(name);

const spellPresence = (record: string, attribute: string): string =>
  `${record} has ${isBare(attribute) ? attribute : spellText(attribute)}`;

const spellAttribute = (record: string, attribute: string): string =>
  isBare(attribute) ? `${record}.${attribute}` : `${record}[${spellText(attribute)}]`;

const spellValue = (value: string | CedarEntity): string =>
  typeof value === 'string' ? spellText(value) : spellEntity(value);

const comparisons = {
  atLeast: { whole: '>=', decimal: 'greaterThanOrEqual' },
  atMost: { whole: '<=', decimal: 'lessThanOrEqual' },
} as const;

function spellCondition(condition: CedarCondition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of
        .map((each) =>
          each.kind === 'all' || each.kind === 'any' ? `(${spellCondition(each)})` : spellCondition(each),
        )
        .join(condition.kind === 'all' ? ' && ' : ' || ');
    case 'has':
      return spellPresence(condition.record, condition.attribute);
    case 'equals':
      return `${spellAttribute(condition.record, condition.attribute)} == ${spellValue(condition.value)}`;
    default: {
      const { record, attribute, value, kind } = condition;
      const argument = spellAttribute(record, attribute);
      return 'whole' in value
        ? `${argument} ${comparisons[kind].whole} ${value.whole}`
        : `${argument}.${comparisons[kind].decimal}(decimal(${spellText(value.decimal)}))`;
    }
  }
}

function spellActions(actions: readonly CedarEntity[], gap: string): string {
  const [first, ...others] = actions;
  if (first === undefined) return 'action';
  if (others.length === 0) return `action == ${spellEntity(first)}`;
  const [start, between, end] = gap === ' ' ? ['', ', ', ''] : ['\n    ', ',\n    ', '\n  '];
  return `action in [${start}${actions.map(spellEntity).join(between)}${end}]`;
}

/** Writes a policy, on one line or in a block of lines. */
export function spellCedar({ effect, actions, resource, when }: CedarPolicy, layout: 'line' | 'block'): string {
  const gap = layout === 'line' ? ' ' : '\n';
  const parts = [
    'principal',
    spellActions(actions, gap),
    resource === null ? 'resource' : `resource == ${spellEntity(resource)}`,
  ];
  const scope = layout === 'line' ? `(${parts.join(', ')})` : `(\n${parts.map((part) => `  ${part}`).join(',\n')}\n)`;
  return `${effect}${scope}${when === null ? '' : `${gap}${when.kind} { ${spellCondition(when.condition)} }`};`;
}

/** Four decimals, and what 64 bits hold of them: more can't be said of a decimal. */
export const isDecimal = (value: number): boolean =>
  Number(value.toFixed(4)) === value && Math.abs(value) < 900_000_000_000_000;

/** A number that `isDecimal` as Cedar writes it, with a point even where it is whole. */
export const spellDecimal = (value: number): string => value.toFixed(4).replace(/(\.\d+?)0+$/, '$1');
