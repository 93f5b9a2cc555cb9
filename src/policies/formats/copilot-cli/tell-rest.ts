import type { PolicyFormat } from '../../define-format.ts';
import { summariseEffects } from '../../summarise-effects.ts';

/** Says that Copilot CLI asks about what the file does not name, also where the rest was to be left untouched. */
export const tellRest = <Id extends string>(format: PolicyFormat<Id>): PolicyFormat<Id> => ({
  ...format,
  render: (request) => {
    const policy = format.render(request);
    if (policy.rest !== 'untouched' || policy.effects.length === 0) return policy;
    return { ...policy, summary: summariseEffects(policy.effects, 'asked', 0) };
  },
});
