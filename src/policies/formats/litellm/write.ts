import type { Scalar } from 'yaml';
import type { SpelledPolicy } from '../../spell-policy.ts';
import { printYaml, spellYaml } from '../../spell-yaml.ts';
import { spellServer } from './spell-names.ts';

/** LiteLLM takes an empty list for no list at all, so where nothing may be called the list holds a name that no tool has. */
function holdNothing(): Scalar<string>[] {
  const nothing = spellYaml('');
  nothing.comment = ' no tool has an empty name; an empty list would allow every tool';
  return [nothing];
}

/** Writes the lists of one server. The names are those served: spelt without a prefix they would be other tools’. */
export function writeLitellm({ spelled, rest }: SpelledPolicy, alias: string): string {
  const open = rest === 'denied';
  const names = spelled
    .filter(({ effect }) => (effect.given === 'allow') === open)
    .map(({ effect }) => spellYaml(effect.tool));
  const lists = open ? { allowed_tools: names.length > 0 ? names : holdNothing() } : { disallowed_tools: names };
  return printYaml({ mcp_servers: new Map([[spellYaml(spellServer(alias)), lists]]) });
}
