import type { Stack, StackServer } from './stack.ts';

/** What stands in place of a value that is not kept. */
const REMOVED = 'removed here';

const spellServer = ({ launch, variables, isOff }: StackServer): object => ({
  ...(launch.kind === 'command' ? { command: launch.command, args: launch.args } : { url: launch.url }),
  ...(variables.length > 0 && { env: Object.fromEntries(variables.map((name) => [name, REMOVED])) }),
  ...(isOff && { disabled: true }),
});

/** What was kept of a configuration, as one that can be read again: no value of a variable is in it. */
export const spellConfiguration = ({ servers }: Pick<Stack, 'servers'>): string =>
  `${JSON.stringify({ mcpServers: Object.fromEntries(servers.map((server) => [server.alias, spellServer(server)])) }, null, 2)}\n`;
