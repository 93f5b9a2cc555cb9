import type { PolicyNote } from '../../define-format.ts';
import type { SpellPolicy } from '../../spell-policy.ts';

const unsaid = (tools: readonly string[]): PolicyNote => ({
  code: 'modes-unsaid',
  text: 'Beside other policies that permit the tool its harmless ways can’t be told from the others in a way that holds for every type, so they are treated like the others.',
  tools,
});

/** Beside other policies the ways of calling a tool aren't told apart: that would take one policy that fits every type. */
export const leaveModes =
  (spell: SpellPolicy): SpellPolicy =>
  (request) => {
    if (request.scope === 'only') return spell(request);
    const tools = request.tools.map((intent) => ({ ...intent, mildModes: null }));
    const policy = spell({ ...request, tools });
    const left = new Set(request.tools.filter(({ mildModes }) => mildModes !== null).map(({ tool }) => tool));
    return left.size === 0 ? policy : { ...policy, notes: [...policy.notes, unsaid([...left])] };
  };
