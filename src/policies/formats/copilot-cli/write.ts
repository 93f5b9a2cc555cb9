import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy } from '../../spell-policy.ts';
import { isCallable } from '../../traps.ts';

/** Writes what the server's entry is to hold. Its command or address stays where it is. */
export function writeCopilotCli({ spelled, rest }: SpelledPolicy, alias: string): string {
  const named = (isWanted: boolean) =>
    spelled.filter(({ effect }) => isCallable(effect.given) === isWanted).map(({ name }) => name);
  const hidden = named(false);
  // A list of what may be called takes everything else away, a list of what may not leaves it.
  const list = rest === 'denied' ? { tools: named(true) } : hidden.length > 0 ? { excludeTools: hidden } : {};
  // Built from entries: assignment would take the name `__proto__` for more than a name.
  const servers = Object.fromEntries([[alias.toWellFormed(), list]]);
  return escapeHidden(`${JSON.stringify({ mcpServers: servers }, null, 2)}\n`, 'json');
}
