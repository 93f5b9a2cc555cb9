import type { PolicyFormat } from './define-format.ts';
import { readSharing, type Rival } from './find-rival-servers.ts';
import type { PolicyRequest, ToolIntent } from './intent.ts';
import { joinRequests } from './join-requests.ts';
import { meetServers } from './meet-servers.ts';
import { mergeIntents } from './merge-intents.ts';
import type { SpelledPolicy } from './spell-policy.ts';
import type { StackMember, StackPart } from './stack-part.ts';

/** A stack as a format writes it down. */
export interface SpelledStack {
  readonly parts: readonly StackPart[];
  /** One for each request, in their order, with the part that it stands in. */
  readonly servers: readonly { readonly member: StackMember; readonly part: StackPart }[];
}

/** An intent with all that holds for its rivals. */
function raiseIntent(intent: ToolIntent, rivals: ReadonlyMap<string, Rival> | undefined): ToolIntent {
  const others = [...(rivals?.values() ?? [])].map((rival) => ({ ...rival.intent, tool: intent.tool }));
  return mergeIntents([intent, ...others]).merged[0] ?? intent;
}

/** The tools whose harmless ways a server’s own policy does not tell from the others. */
export const listModesUnsaid = ({ request, alone }: Pick<StackMember, 'request' | 'alone'>): Set<string> => {
  const said = new Set(alone.effects.filter(({ mildModes }) => mildModes !== null).map(({ tool }) => tool));
  const withModes = request.tools.filter(({ mildModes }) => mildModes !== null).map(({ tool }) => tool);
  return new Set(withModes.filter((tool) => !said.has(tool)));
};

/** A request that leaves nothing untouched, and tells no more ways of calling apart than it would have. */
function closeRequest(member: StackMember): PolicyRequest {
  const unsaid = listModesUnsaid(member);
  const { request } = member;
  const tools = request.tools.map((intent) => (unsaid.has(intent.tool) ? { ...intent, mildModes: null } : intent));
  return { ...request, scope: 'only', tools };
}

/** Spells the members of a part as one server, held to all that was found. */
function spellPart({ members, isClosed }: Omit<StackPart, 'policy'>, { express, spell }: PolicyFormat): SpelledPolicy {
  const raised = members.map((member) => {
    const isToClose = isClosed && express.unlisted === 'denied' && member.request.scope === 'rest';
    const request = isToClose ? closeRequest(member) : member.request;
    return { ...request, tools: request.tools.map((intent) => raiseIntent(intent, member.rivals.get(intent.tool))) };
  });
  const policy = spell(joinRequests(raised, express));
  return isClosed ? { ...policy, rest: 'denied' } : policy;
}

/** Leads the requests of several servers through a format until nothing that one of them asks for is lost to another. */
export function spellStack(format: PolicyFormat, requests: readonly PolicyRequest[]): SpelledStack {
  const sharing = readSharing(format);
  const nameServer = sharing.by === 'server' ? sharing.server : (alias: string): string => alias;
  const members = requests.map((request): StackMember => ({
    request,
    alone: format.spell(request),
    rivals: new Map(),
  }));
  const parts = [...Map.groupBy(members, ({ request }) => nameServer(request.alias)).values()].map((own): StackPart => {
    const part = { members: own, isClosed: false };
    const [first, ...more] = own;
    return { ...part, policy: first !== undefined && more.length === 0 ? first.alone : spellPart(part, format) };
  });
  // Each round finds more or is the last; what can be found is finite.
  while (meetServers(parts, format)) for (const part of parts) part.policy = spellPart(part, format);
  const places = parts.flatMap((part) => part.members.map((member) => ({ member, part })));
  return { parts, servers: places.toSorted((a, b) => members.indexOf(a.member) - members.indexOf(b.member)) };
}
