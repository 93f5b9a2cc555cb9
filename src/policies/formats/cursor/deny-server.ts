import type { PolicyNote, ToolEffect } from '../../define-format.ts';
import type { PolicyRequest } from '../../intent.ts';
import { rankStrictness } from '../../intent.ts';
import type { SpellPolicy } from '../../spell-policy.ts';
import { summariseEffects } from '../../summarise-effects.ts';
import { isPlain } from './spell-entry.ts';

/** Notes that stay true where the whole server is denied. */
const LASTING = new Set(['duplicate-name', 'names-meet', 'hide-becomes-deny']);

const serverDenied = (tools: readonly string[]): PolicyNote => ({
  code: 'rest-denied',
  text: 'A tool to be denied has a name with signs that mean something in an entry, such as *. To keep it from being called, the file denies every tool of the server.',
  tools,
});

const deny = ({ tool, asked }: ToolEffect): ToolEffect => ({
  tool,
  asked,
  given: 'deny',
  rateLimit: null,
  bounds: [],
  required: [],
  mildModes: null,
});

/** Whether a tool has to be denied that no entry can be trusted to stand for. */
function hasUnsayable({ scope, others }: PolicyRequest, effects: readonly ToolEffect[]): boolean {
  const denied = effects.filter(({ given }) => rankStrictness(given) >= rankStrictness('deny'));
  return [...denied, ...(scope === 'only' ? others : [])].some(({ tool }) => !isPlain(tool));
}

/** Where a tool to be denied has a name that no entry can be trusted with, the whole server is denied, and that is said. */
export const denyServer =
  (spell: SpellPolicy): SpellPolicy =>
  (request) => {
    const policy = spell(request);
    if (!hasUnsayable(request, policy.effects)) return policy;
    const effects = policy.effects.map(deny);
    return {
      ...policy,
      effects,
      rest: 'denied',
      notes: [serverDenied(effects.map(({ tool }) => tool)), ...policy.notes.filter(({ code }) => LASTING.has(code))],
      summary: summariseEffects(effects, 'denied', 0),
    };
  };
