import type { Disposition } from '../../intent.ts';
import type { SpelledServer } from '../../spell-policy.ts';

/** The vendor's own JSON Schema, by which an editor marks a wrong key. */
const SCHEMA = 'https://json.schemastore.org/claude-code-settings.json';

/** Writes the lists; an empty one is left out. Spelled names hold nothing that JSON would have to escape. */
export function writeClaudeCode(servers: readonly SpelledServer[]): string {
  const listNames = (given: Disposition, others: readonly string[] = []) => {
    const own = servers.flatMap(({ policy }) => policy.spelled).filter(({ effect }) => effect.given === given);
    const names = [...new Set([...own.map(({ name }) => name), ...others])];
    return names.length > 0 ? names : undefined;
  };
  const permissions = {
    allow: listNames('allow'),
    ask: listNames('ask'),
    deny: listNames(
      'hide',
      servers.flatMap(({ policy }) => policy.closed.map(({ name }) => name)),
    ),
  };
  return `${JSON.stringify({ $schema: SCHEMA, permissions }, null, 2)}\n`;
}
