import type { Scalar } from 'yaml';
import type { SpelledPolicy, SpelledServer } from '../../spell-policy.ts';
import { printYaml, spellYaml } from '../../spell-yaml.ts';
import { spellServer } from './spell-names.ts';

/** LiteLLM takes an empty list for no list at all, so where nothing may be called the list holds a name that no tool has. */
function holdNothing(): Scalar<string>[] {
  const nothing = spellYaml('');
  nothing.comment = ' no tool has an empty name; an empty list would allow every tool';
  return [nothing];
}

/** The list of one server. The names are those served: spelt without a prefix they would be other tools’. */
function makeLists({ spelled, rest }: SpelledPolicy): object {
  const open = rest === 'denied';
  const names = spelled
    .filter(({ effect }) => (effect.given === 'allow') === open)
    .map(({ effect }) => spellYaml(effect.tool));
  return open ? { allowed_tools: names.length > 0 ? names : holdNothing() } : { disallowed_tools: names };
}

/** Writes the lists of the servers. */
export function writeLitellm(servers: readonly SpelledServer[]): string {
  const lists = servers.map(({ alias, policy }) => [spellYaml(spellServer(alias)), makeLists(policy)] as const);
  return printYaml({ mcp_servers: new Map(lists) });
}
