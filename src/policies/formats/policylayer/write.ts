import type { ToolEffect } from '../../define-format.ts';
import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy } from '../../spell-policy.ts';

const spellEntry = ({ tool, rateLimit }: ToolEffect) =>
  rateLimit === null
    ? {}
    : { limits: [{ counter: `${tool}_rate`, window: rateLimit.window, max: rateLimit.max, scope: 'grant' }] };

/** Writes the document. */
export function writePolicylayer({ effects, rest }: SpelledPolicy): string {
  const hidden = effects.filter(({ given }) => given === 'hide').map(({ tool }) => tool);
  const entries = effects
    // Where the rest is untouched, an entry without limits says nothing.
    .filter(({ given }) => given === 'limit' || (given === 'allow' && rest === 'denied'))
    .map((effect) => [effect.tool, spellEntry(effect)] as const);
  const policy = {
    version: '1',
    default: rest === 'denied' ? 'deny' : 'allow',
    ...(hidden.length > 0 && { hide: hidden }),
    // Built from entries: assignment would take the name `__proto__` for more than a name.
    ...(entries.length > 0 && { tools: Object.fromEntries(entries) }),
  };
  return escapeHidden(`${JSON.stringify(policy, null, 2)}\n`, 'json');
}
