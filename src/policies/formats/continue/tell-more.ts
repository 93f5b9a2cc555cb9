import type { PolicyFormat, PolicyNote, RenderedPolicy } from '../../define-format.ts';
import type { PolicyRequest } from '../../intent.ts';
import { summariseEffects } from '../../summarise-effects.ts';
import { EVERY_TOOL, isExact, spellPattern, takes } from './spell-pattern.ts';

/** True of every file. */
const ALWAYS: readonly PolicyNote[] = [
  {
    code: 'no-server',
    text: 'Entries name no server: a tool of the same name is treated alike whatever server it is of, and so is one of Continue’s own, such as Read or Bash.',
    tools: [],
  },
  {
    code: 'modes-unread',
    text: 'In plan mode (--readonly) and in auto mode (--auto) Continue does not look at this file, and every tool of a server runs without asking. What --allow, --ask and --exclude say comes before the file.',
    tools: [],
  },
];

const TAKEN: Omit<PolicyNote, 'tools'> = {
  code: 'names-meet',
  text: 'The entry that hides another tool of the server takes this name too, so this tool is hidden with it.',
};

const ALL_TAKEN: Omit<PolicyNote, 'tools'> = {
  code: 'rest-denied',
  text: 'Only an entry that takes every name takes this one. To keep the tool back, the file hides all tools of all servers, and Continue’s own.',
};

const noteTools = (note: Omit<PolicyNote, 'tools'>, tools: readonly string[]): PolicyNote[] =>
  tools.length === 0 ? [] : [{ ...note, tools }];

/** Hides as well what the entries for other tools take along. */
function hideTaken(
  render: (request: PolicyRequest) => RenderedPolicy,
  request: PolicyRequest,
  asked: RenderedPolicy,
): RenderedPolicy {
  const closed = request.scope === 'only' ? request.others.map(({ tool }) => tool) : [];
  const hidden = asked.effects.filter(({ given }) => given === 'hide').map(({ tool }) => tool);
  const wide = [...hidden, ...closed].filter((tool) => !isExact(tool));
  if (wide.length === 0) return asked;
  const taken = asked.effects
    .filter(({ tool, given }) => given !== 'hide' && wide.some((each) => takes(each, tool)))
    .map(({ tool }) => tool);
  const tools = request.tools.map((intent) =>
    taken.includes(intent.tool) ? { ...intent, disposition: 'hide' as const, rateLimit: null } : intent,
  );
  const policy = render({ ...request, tools });
  const effects = policy.effects.map((effect, i) => ({ ...effect, asked: asked.effects[i]?.asked ?? effect.asked }));
  const allTaking = wide.filter((tool) => spellPattern(tool) === EVERY_TOOL);
  const rest = allTaking.length > 0 ? 'denied' : policy.rest;
  const notes = [...noteTools(ALL_TAKEN, allTaking), ...noteTools(TAKEN, taken), ...policy.notes];
  return { ...policy, effects, rest, notes, summary: summariseEffects(effects, rest, closed.length) };
}

/** Says what is true of every file, and hides, and says so, what an entry takes beside its own tool. */
export const tellMore = <Id extends string>(format: PolicyFormat<Id>): PolicyFormat<Id> => ({
  ...format,
  render: (request) => {
    const policy = hideTaken(format.render, request, format.render(request));
    return { ...policy, notes: [...policy.notes, ...ALWAYS] };
  },
});
