import type { PolicyFormat, PolicyNote, RenderedPolicy } from '../../define-format.ts';
import { summariseEffects } from '../../summarise-effects.ts';
import { isWide, spellPattern } from './spell-pattern.ts';

// Compared unit by unit, as mcp-remote does: no flag for whole characters.
const compile = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*')}$`, 'i');

const TAKEN: Omit<PolicyNote, 'tools'> = {
  code: 'names-meet',
  text: 'The pattern that hides another tool of the server takes this name too, so this tool is hidden with it.',
};

const ALL_TAKEN: Omit<PolicyNote, 'tools'> = {
  code: 'rest-denied',
  text: 'Only a pattern that takes every name takes this one. To keep the tool back, the file hides the whole server.',
};

/** What a policy says once it is known which patterns take more than their own tool. */
function tellPatterns(
  policy: RenderedPolicy,
  asked: RenderedPolicy,
  wide: readonly string[],
  taken: readonly string[],
  closed: number,
): RenderedPolicy {
  const effects = policy.effects.map((effect, i) => ({ ...effect, asked: asked.effects[i]?.asked ?? effect.asked }));
  const allTaking = wide.filter((tool) => /^\*+$/.test(spellPattern(tool)));
  const rest = allTaking.length > 0 ? 'denied' : policy.rest;
  const notes = [
    ...(allTaking.length > 0 ? [{ ...ALL_TAKEN, tools: allTaking }] : []),
    ...(taken.length > 0 ? [{ ...TAKEN, tools: taken }] : []),
    ...policy.notes,
  ];
  return { ...policy, effects, rest, notes, summary: summariseEffects(effects, rest, closed) };
}

/** Where a pattern has to take more than its own tool, what else it takes is hidden with it, and said. */
export const tellWidePatterns = <Id extends string>(format: PolicyFormat<Id>): PolicyFormat<Id> => ({
  ...format,
  render: (request) => {
    const asked = format.render(request);
    const hidden = asked.effects.filter(({ given }) => given === 'hide').map(({ tool }) => tool);
    const closed = request.scope === 'only' ? request.others.map(({ tool }) => tool) : [];
    const wide = [...hidden, ...closed].filter(isWide);
    if (wide.length === 0) return asked;
    const patterns = wide.map((tool) => compile(spellPattern(tool)));
    const taken = asked.effects
      .filter(({ tool, given }) => given !== 'hide' && patterns.some((pattern) => pattern.test(tool)))
      .map(({ tool }) => tool);
    const tools = request.tools.map((intent) =>
      taken.includes(intent.tool) ? { ...intent, disposition: 'hide' as const, rateLimit: null } : intent,
    );
    return tellPatterns(format.render({ ...request, tools }), asked, wide, taken, closed.length);
  },
});
