import type { Problem } from '../../catalog/schema/problem.ts';
import { suggestNearest } from '../../catalog/suggest-nearest.ts';
import type { PolicyFormat } from '../../policies/define-format.ts';
import { findFormat, formatIds } from '../../policies/formats/index.ts';
import { scopes, type Scope } from '../../policies/intent.ts';
import { packIds, type PackId } from '../../policies/packs/pack-ids.ts';
import type { GivenOptions, OptionTable } from '../options/read-options.ts';
import { refuse } from '../refuse.ts';

export const POLICY_OPTIONS = {
  server: { type: 'string' },
  version: { type: 'string' },
  tool: { type: 'string' },
  format: { type: 'string', oneOf: formatIds },
  pack: { type: 'string', oneOf: packIds },
  scope: { type: 'string', oneOf: scopes },
  alias: { type: 'string' },
  out: { type: 'string' },
} as const satisfies OptionTable;

/** How a policy is to be written; null where that is left to what it is for. */
export interface PolicyWish {
  readonly format: PolicyFormat | null;
  readonly pack: PackId | null;
  readonly scope: Scope;
}

export const readPolicyWish = (given: GivenOptions): PolicyWish => ({
  format: findFormat(given.text('format') ?? ''),
  pack: packIds.find((id) => id === given.text('pack')) ?? null,
  scope: scopes.find((id) => id === given.text('scope')) ?? 'only',
});

export const missFormat = (): Problem =>
  refuse('missing-argument', 'There is no --format.', `Take one of: ${formatIds.join(', ')}.`);

/** What is wrong with a name that must be one of some. */
export function missName(what: string, given: string, all: readonly string[]): Problem {
  const nearest = suggestNearest(given.toLowerCase(), all);
  const hint = nearest === null ? `Take one of: ${all.slice(0, 60).join(', ')}.` : `Did you mean ${nearest}?`;
  return refuse(`unknown-${what}`, `There is no ${what} ${JSON.stringify(given)}.`, hint);
}
