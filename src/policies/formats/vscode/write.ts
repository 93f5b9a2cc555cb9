import type { SpelledServer } from '../../spell-policy.ts';
import { printYaml, spellYaml } from '../../spell-yaml.ts';
import { spellServer } from './spell-reference.ts';

function listTools({ alias, policy: { spelled, rest } }: SpelledServer): string[] {
  const allowed = spelled.filter(({ effect }) => effect.given === 'allow').map(({ name }) => name);
  // Where the rest is untouched nothing is kept back.
  return rest === 'denied' ? [...new Set(allowed)] : [`${spellServer(alias)}/*`];
}

/** Writes the agent: the tools that it has, and nothing else. */
export function writeVscode(servers: readonly SpelledServer[]): string {
  const tools = servers.flatMap(listTools);
  const names = servers.map(({ alias }) => alias.toWellFormed());
  const matter = printYaml({
    description: spellYaml(`Has only the allowed tools of ${new Intl.ListFormat('en').format(names)}`),
    tools: tools.map(spellYaml),
  });
  return `---\n${matter}---\n\nUse the tools that this agent has. Where one is missing, say so.\n`;
}
