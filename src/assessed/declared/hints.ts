/** The four hints of `ToolAnnotations`, in the order of the MCP specification (revisions 2025-03-26 to 2025-11-25). */
export const hintIds = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'] as const;
export type HintId = (typeof hintIds)[number];

/** What the specification says of a hint. */
export interface Hint {
  readonly id: HintId;
  /** What a client is to assume where it is not declared. */
  readonly default: boolean;
  /** Whether it means something only where `readOnlyHint` is false. */
  readonly onlyWhereChanging: boolean;
  /** What each value claims, in our words, after "It". */
  readonly claims: { readonly true: string; readonly false: string };
}

/** The hints as the specification has them. */
export const hints: readonly Hint[] = [
  {
    id: 'readOnlyHint',
    default: false,
    onlyWhereChanging: false,
    claims: { true: 'changes nothing', false: 'may change things' },
  },
  {
    id: 'destructiveHint',
    default: true,
    onlyWhereChanging: true,
    claims: { true: 'may destroy or overwrite what exists', false: 'only adds' },
  },
  {
    id: 'idempotentHint',
    default: false,
    onlyWhereChanging: true,
    claims: { true: 'does no more when called again with the same arguments', false: 'may act again on each call' },
  },
  {
    id: 'openWorldHint',
    default: true,
    onlyWhereChanging: false,
    claims: { true: 'may deal with anything outside', false: 'stays within a closed set of things' },
  },
];
