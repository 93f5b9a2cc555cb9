import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledServer } from '../../spell-policy.ts';
import { spellServer } from './spell-name.ts';

/** Writes the file. */
export function writeCopilotCli(servers: readonly SpelledServer[]): string {
  const writeRules = (given: string): string[] =>
    servers.flatMap(({ alias, policy: { spelled, closed } }) => {
      const named = [...spelled.filter(({ effect }) => effect.given === given), ...(given === 'deny' ? closed : [])];
      // One rule takes all that Copilot CLI doesn't tell apart.
      return [...new Set(named.map(({ name }) => `Mcp(${spellServer(alias)}/${name})`))];
    });
  const deny = writeRules('deny');
  const ask = writeRules('ask');
  const allow = writeRules('allow');
  const permissions = {
    ...(deny.length > 0 && { deny }),
    ...(ask.length > 0 && { ask }),
    ...(allow.length > 0 && { allow }),
  };
  return escapeHidden(`${JSON.stringify({ permissions }, null, 2)}\n`, 'json');
}
