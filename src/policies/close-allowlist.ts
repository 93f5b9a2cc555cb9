import type { PolicyNote } from './define-format.ts';
import type { SpellPolicy } from './spell-policy.ts';

const restDenied = (tools: readonly string[]): PolicyNote => ({
  code: 'rest-denied',
  text: 'The file can only list what is allowed. To keep this tool back, it keeps back all that it does not list: the rest of the server is not left untouched. For a server of which you use more, take the policy of the whole server.',
  tools,
});

/** For a file that can only list what is allowed: to keep one tool back it closes the rest of the server, and says so. */
export const closeAllowlist =
  (spell: SpellPolicy): SpellPolicy =>
  (request) => {
    const open = spell(request);
    const kept = open.effects.filter(({ given }) => given !== 'allow').map(({ tool }) => tool);
    if (open.rest === 'denied' || kept.length === 0) return open;
    const closed = spell({ ...request, scope: 'only' });
    return { ...closed, notes: [restDenied(kept), ...closed.notes] };
  };
