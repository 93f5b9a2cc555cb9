import type { Disposition } from '../../intent.ts';
import type { SpelledServer } from '../../spell-policy.ts';

/** Writes the lists; an empty one is left out. Spelled names hold nothing that JSON would have to escape. */
export function writeQwenCode(servers: readonly SpelledServer[]): string {
  const listNames = (given: readonly Disposition[], others: readonly string[] = []) => {
    const own = servers.flatMap(({ policy }) => policy.spelled).filter(({ effect }) => given.includes(effect.given));
    const names = [...new Set([...own.map(({ name }) => name), ...others])];
    return names.length > 0 ? names : undefined;
  };
  const permissions = {
    allow: listNames(['allow']),
    ask: listNames(['ask']),
    // A hidden tool is denied as well: a release that knows nothing of disabled tools passes over that list in silence.
    deny: listNames(
      ['deny', 'hide'],
      servers.flatMap(({ policy }) => policy.closed.map(({ name }) => name)),
    ),
  };
  const disabled = listNames(['hide']);
  return `${JSON.stringify({ permissions, ...(disabled && { tools: { disabled } }) }, null, 2)}\n`;
}
