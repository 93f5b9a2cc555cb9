import { stringify } from 'smol-toml';
import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy, SpelledServer } from '../../spell-policy.ts';
import { isCallable } from '../../traps.ts';
import { isNameable } from './traps.ts';

function makeTable({ spelled, rest }: SpelledPolicy): object {
  const named = spelled.filter(({ intent }) => isNameable(intent.tool));
  const callable = named.filter(({ effect }) => isCallable(effect.given));
  const hidden = named.filter(({ effect }) => !isCallable(effect.given)).map(({ name }) => name);
  const modes = callable.map(
    ({ name, effect }) => [name, { approval_mode: effect.given === 'allow' ? 'approve' : 'prompt' }] as const,
  );
  return {
    // A list of what may be called takes everything else away, a list of what may not leaves it.
    ...(rest === 'denied' && { enabled_tools: callable.map(({ name }) => name) }),
    ...(rest !== 'denied' && hidden.length > 0 && { disabled_tools: hidden }),
    // Built from entries: assignment would take the name `__proto__` for more than a name.
    ...(modes.length > 0 && { tools: Object.fromEntries(modes) }),
  };
}

/** Writes what the table of each server is to hold. Its command or address stays where it is. */
export function writeCodex(servers: readonly SpelledServer[]): string {
  const tables = servers.map(({ alias, policy }) => [alias.toWellFormed(), makeTable(policy)] as const);
  return escapeHidden(stringify({ mcp_servers: Object.fromEntries(tables) }), 'toml');
}
