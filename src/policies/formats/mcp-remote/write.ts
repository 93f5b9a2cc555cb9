import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy, SpelledServer } from '../../spell-policy.ts';
import { spellPattern } from './spell-pattern.ts';

/** Stands for the address of the reader's server. No name under `.invalid` is ever given to anyone. */
export const ADDRESS = 'https://server.invalid/mcp';

/** The program, as it was proven. */
export const PACKAGE = 'mcp-remote@0.15.1';

function makeEntry({ spelled, closed }: SpelledPolicy): object {
  const ignored = [
    ...spelled.filter(({ effect }) => effect.given === 'hide').map(({ intent, name }) => ({ tool: intent.tool, name })),
    ...closed,
  ];
  // One pattern takes all that mcp-remote doesn't tell apart.
  const patterns = new Map(ignored.map(({ tool, name }) => [name, spellPattern(tool)] as const));
  const args = ['-y', PACKAGE, ADDRESS, ...[...patterns.values()].flatMap((pattern) => ['--ignore-tool', pattern])];
  return { command: 'npx', args };
}

/** Writes the entries of the servers in a client's settings. */
export function writeMcpRemote(servers: readonly SpelledServer[]): string {
  // Built from entries: assignment would take the name `__proto__` for more than a name.
  const entries = Object.fromEntries(servers.map(({ alias, policy }) => [alias, makeEntry(policy)]));
  return escapeHidden(`${JSON.stringify({ mcpServers: entries }, null, 2)}\n`, 'json');
}
