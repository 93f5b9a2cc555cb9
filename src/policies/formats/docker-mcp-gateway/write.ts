import type { SpelledServer } from '../../spell-policy.ts';
import { printYaml, spellYaml } from '../../spell-yaml.ts';

/** Writes the lists of what is allowed; a server without a list has all its tools. */
export function writeDockerMcpGateway(servers: readonly SpelledServer[]): string {
  const lists = servers
    .filter(({ policy }) => policy.rest === 'denied')
    .map(({ alias, policy }) => {
      const allowed = policy.spelled.filter(({ effect }) => effect.given === 'allow');
      return [spellYaml(alias), allowed.map(({ name }) => spellYaml(name))] as const;
    });
  return printYaml(new Map(lists));
}
