import type { SpelledPolicy } from '../../spell-policy.ts';
import { printYaml, spellYaml } from '../../spell-yaml.ts';

/** Writes the list of what is allowed; a server without a list has all its tools. */
export function writeDockerMcpGateway({ spelled, rest }: SpelledPolicy, alias: string): string {
  const allowed = spelled.filter(({ effect }) => effect.given === 'allow').map(({ name }) => spellYaml(name));
  return printYaml(new Map(rest === 'denied' ? [[spellYaml(alias), allowed]] : []));
}
