import type { SpelledPolicy } from '../../spell-policy.ts';
import { printYaml, spellYaml } from '../../spell-yaml.ts';
import { spellServer } from './spell-reference.ts';

/** Writes the agent: the tools that it has, and nothing else. */
export function writeVscode({ spelled, rest }: SpelledPolicy, alias: string): string {
  const allowed = spelled.filter(({ effect }) => effect.given === 'allow').map(({ name }) => name);
  // Where the rest is untouched nothing is kept back.
  const tools = rest === 'denied' ? [...new Set(allowed)] : [`${spellServer(alias)}/*`];
  const matter = printYaml({
    description: spellYaml(`Has only the allowed tools of ${alias.toWellFormed()}`),
    tools: tools.map(spellYaml),
  });
  return `---\n${matter}---\n\nUse the tools that this agent has. Where one is missing, say so.\n`;
}
