import type { RestEffect } from './define-format.ts';
import type { RenderedStack } from './rendered-stack.ts';
import { countEffects, restWords } from './summarise-effects.ts';

const listAliases = (aliases: readonly string[]): string =>
  new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(aliases);

/** What happens to tools that aren't asked about, with the servers of which it is true. */
function describeRests(rest: RenderedStack['rest']): string {
  const byEffect = [...Map.groupBy(rest, ({ effect }) => effect)] as [RestEffect, RenderedStack['rest']][];
  const [[only] = []] = byEffect;
  if (only !== undefined && byEffect.length === 1) return `Any other tool of these servers is ${restWords[only]}.`;
  return byEffect
    .map(([effect, of]) => `Any other tool of ${listAliases(of.map(({ alias }) => alias))} is ${restWords[effect]}.`)
    .join(' ');
}

/** Says in plain text what a stack's policy does with the tools that it was asked about and with the rest of the servers. */
export function summariseStack({ effects, rest }: Pick<RenderedStack, 'effects' | 'rest'>): string {
  if (rest.length === 0) return 'This policy names no server.';
  const servers = rest.length === 1 ? '1 server' : `${rest.length} servers`;
  const tools = effects.length === 1 ? 'the 1 tool' : `${effects.length} tools`;
  const counted =
    effects.length === 0 ? 'This policy names no tool' : `Of ${tools} of ${servers}, ${countEffects(effects)}`;
  return `${counted}. ${describeRests(rest)}`;
}
