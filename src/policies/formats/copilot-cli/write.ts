import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy } from '../../spell-policy.ts';
import { spellServer } from './spell-name.ts';

/** Writes the file. */
export function writeCopilotCli({ spelled, closed }: SpelledPolicy, alias: string): string {
  const server = spellServer(alias);
  // One rule takes all that Copilot CLI doesn't tell apart.
  const writeRules = (names: readonly string[]) => [...new Set(names)].map((name) => `Mcp(${server}/${name})`);
  const named = (given: string) => spelled.filter(({ effect }) => effect.given === given).map(({ name }) => name);
  const deny = writeRules([...named('deny'), ...closed.map(({ name }) => name)]);
  const ask = writeRules(named('ask'));
  const allow = writeRules(named('allow'));
  const permissions = {
    ...(deny.length > 0 && { deny }),
    ...(ask.length > 0 && { ask }),
    ...(allow.length > 0 && { allow }),
  };
  return escapeHidden(`${JSON.stringify({ permissions }, null, 2)}\n`, 'json');
}
