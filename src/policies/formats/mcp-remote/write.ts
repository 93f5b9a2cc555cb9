import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy } from '../../spell-policy.ts';
import { spellPattern } from './spell-pattern.ts';

/** Stands for the address of the reader's server. No name under `.invalid` is ever given to anyone. */
export const ADDRESS = 'https://server.invalid/mcp';

/** The program, as it was proven. */
export const PACKAGE = 'mcp-remote@0.15.1';

/** Writes the entry of the server in a client's settings. */
export function writeMcpRemote({ spelled, closed }: SpelledPolicy, alias: string): string {
  const ignored = [
    ...spelled.filter(({ effect }) => effect.given === 'hide').map(({ intent, name }) => ({ tool: intent.tool, name })),
    ...closed,
  ];
  // One pattern takes all that mcp-remote doesn't tell apart.
  const patterns = new Map(ignored.map(({ tool, name }) => [name, spellPattern(tool)] as const));
  const args = ['-y', PACKAGE, ADDRESS, ...[...patterns.values()].flatMap((pattern) => ['--ignore-tool', pattern])];
  // Built from entries: assignment would take the name `__proto__` for more than a name.
  const servers = Object.fromEntries([[alias, { command: 'npx', args }]]);
  return escapeHidden(`${JSON.stringify({ mcpServers: servers }, null, 2)}\n`, 'json');
}
