import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';
import type { PolicyRequest, ToolIntent } from '../../intent.ts';
import type { PolicyCall } from '../define-proof.ts';
import type { CallKind } from '../proof-record.ts';

/** A call with what it is to show. */
export interface ScenarioCall extends PolicyCall {
  readonly what: CallKind;
}

/** A policy that every engine is held to, with the calls that hold it to. */
export interface Scenario {
  /** Stable kebab-case name. */
  readonly id: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The pinned snapshot whose definitions are served. */
  readonly snapshot: { readonly server: string; readonly version: string };
  /** What the recording server serves, in order. */
  readonly definitions: readonly ToolDefinition[];
  readonly request: PolicyRequest;
  /** Made one after the other. */
  readonly calls: readonly ScenarioCall[];
}

/** A snapshot with its tools, in order. */
export interface PinnedServer {
  readonly server: string;
  readonly version: string;
  readonly tools: readonly ToolDefinition[];
}

type Conditions = Partial<Omit<ToolIntent, 'tool' | 'disposition' | 'reason'>>;

/** An intent set by hand. */
export const intend = (
  tool: string,
  disposition: ToolIntent['disposition'],
  conditions: Conditions = {},
): ToolIntent => ({
  tool,
  disposition,
  rateLimit: null,
  requiredArguments: [],
  argumentBounds: [],
  mildModes: null,
  reason: 'Set by hand, so that every rule occurs.',
  ...conditions,
});

/** At most so many calls a minute. */
export const limitTo = (max: number) => ({ rateLimit: { max, window: 'minute' as const } });

export const makeCall = (tool: string, args: Record<string, unknown> = {}, what: CallKind = 'call'): ScenarioCall => ({
  tool,
  arguments: args,
  what,
});

/** The tools of a server that stand neither among the named ones nor among those left out, as `others` of a request. */
export const listOthers = (
  { tools }: PinnedServer,
  named: readonly ToolIntent[],
  leftOut: readonly string[] = [],
): ToolIntent[] => {
  const known = new Set([...named.map(({ tool }) => tool), ...leftOut]);
  return tools.filter(({ name }) => !known.has(name)).map(({ name }) => intend(name, 'allow'));
};
