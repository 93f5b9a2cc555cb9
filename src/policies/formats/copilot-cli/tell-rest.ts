import type { SpellPolicy } from '../../spell-policy.ts';
import { summariseEffects } from '../../summarise-effects.ts';

/** Says that Copilot CLI asks about what the file does not name, also where the rest was to be left untouched. */
export const tellRest =
  (spell: SpellPolicy): SpellPolicy =>
  (request) => {
    const policy = spell(request);
    if (policy.rest !== 'untouched' || policy.effects.length === 0) return policy;
    return { ...policy, summary: summariseEffects(policy.effects, 'asked', 0) };
  };
