import type { RenderedPolicy, RestEffect, ToolEffect } from '../define-format.ts';
import type { ArgumentBound } from '../intent.ts';
import type { PolicyCall } from './define-proof.ts';
import type { ProofCheck } from './proof-record.ts';
import type { Scenario } from './scenarios/scenario.ts';

type Expected = ProofCheck['expected'];
type Arguments = PolicyCall['arguments'];

const BY_REST = { denied: 'refused', asked: 'asked', untouched: 'untouched' } satisfies Record<RestEffect, Expected>;

const BY_GIVEN = {
  allow: 'received',
  limit: 'received',
  ask: 'asked',
  deny: 'refused',
  hide: 'refused',
} satisfies Record<ToolEffect['given'], Expected>;

const has = (args: Arguments, name: string): boolean => Object.hasOwn(args, name);

function isWithin({ argument, measure, minimum, maximum }: ArgumentBound, args: Arguments): boolean {
  const value = args[argument];
  const measured = measure === 'items' ? (Array.isArray(value) ? value.length : null) : value;
  return typeof measured === 'number' && measured >= (minimum ?? -Infinity) && measured <= (maximum ?? Infinity);
}

const isMild = ({ mildModes }: ToolEffect, args: Arguments): boolean => {
  if (mildModes === null || !has(args, mildModes.argument)) return false;
  const value = args[mildModes.argument];
  return typeof value === 'string' && mildModes.values.includes(value);
};

/** What becomes of a call by the effect alone; null where the effect leaves it open. */
function expectByEffect(effect: ToolEffect, args: Arguments): Expected | null {
  const base = isMild(effect, args) ? 'received' : BY_GIVEN[effect.given];
  if (base === 'refused') return base;
  const given = effect.bounds.filter(({ argument }) => has(args, argument));
  if (given.some((bound) => !isWithin(bound, args))) return 'stopped';
  if (effect.required.some((name) => !has(args, name))) return 'stopped';
  return given.length < effect.bounds.length ? null : base;
}

type Policy = Pick<RenderedPolicy, 'effects' | 'rest'>;

/** What becomes of a tool that the policy wasn't asked about: under `only`, those known of are denied in any case. */
const expectOfRest = ({ request }: Scenario, { rest }: Policy, tool: string): Expected =>
  request.scope === 'only' && request.others.some((other) => other.tool === tool) ? 'refused' : BY_REST[rest];

/**
 * What a policy makes of a scenario's calls one after the other, by what it says of itself; null where it says nothing: of
 * a call that leaves out a bounded argument, and of one that it would let pass and a client may stop for its own reasons.
 */
export function expectOutcomes(scenario: Scenario, policy: Policy): (Expected | null)[] {
  const counts = new Map<string, number>();
  return scenario.calls.map(({ tool, what, arguments: args }) => {
    const effect = policy.effects.find((each) => each.tool === tool);
    if (effect === undefined) return expectOfRest(scenario, policy, tool);
    const expected = expectByEffect(effect, args);
    // Where the policy can't hold the argument, clients still may, by the tool's own schema.
    const isAmiss = what === 'out-of-bounds' || what === 'missing-argument';
    if (isAmiss && expected === 'asked') return 'stopped';
    if (isAmiss && expected === 'received') return null;
    if (expected !== 'received' || effect.rateLimit === null) return expected;
    const count = (counts.get(tool) ?? 0) + 1;
    counts.set(tool, count);
    return count > effect.rateLimit.max ? 'stopped' : 'received';
  });
}

/** Whether a tool is to be in the list; null where the policy does not say. */
export function expectListed(scenario: Scenario, policy: Policy, tool: string): boolean | null {
  const effect = policy.effects.find((each) => each.tool === tool);
  if (effect !== undefined) return effect.given !== 'hide';
  return expectOfRest(scenario, policy, tool) === 'untouched' ? true : null;
}
