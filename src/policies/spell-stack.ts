import type { PolicyFormat } from './define-format.ts';
import { findDenial, holdTo, indexRivals, readSharing, type Rival } from './find-rival-servers.ts';
import type { PolicyRequest, ToolIntent } from './intent.ts';
import { joinRequests } from './join-requests.ts';
import { mergeIntents } from './merge-intents.ts';
import type { SpelledPolicy } from './spell-policy.ts';

/** A server of a stack, alone and as part of it. */
export interface StackMember {
  readonly request: PolicyRequest;
  readonly alone: SpelledPolicy;
  /** Why tools of it, by their names, are held to more than was asked for them; what was found only grows. */
  readonly rivals: Map<string, Map<string, Rival>>;
}

/** What is one server to the engine. */
export interface StackPart {
  readonly members: readonly StackMember[];
  /** What a file makes of it. */
  policy: SpelledPolicy;
  /** Whether what is denied of another server denies all that is not named of this one. */
  isClosed: boolean;
}

/** A stack as a format writes it down. */
export interface SpelledStack {
  readonly parts: readonly StackPart[];
  /** One for each request, in their order, with the part that it stands in. */
  readonly servers: readonly { readonly member: StackMember; readonly part: StackPart }[];
}

/** The alias that a part of a file is written for; what the engine makes of it is the same for all its members. */
export const nameOfPart = ({ members }: StackPart): string => members[0]?.request.alias ?? '';

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

/** Keeps what was not found before; whether there was any. */
function keepRival({ rivals }: StackMember, tool: string, rival: Rival): boolean {
  const known = rivals.get(tool) ?? new Map<string, Rival>();
  rivals.set(tool, known);
  const { kind, intent } = rival;
  const id = JSON.stringify({ kind, ...intent, tool: '' });
  if (known.has(id)) return false;
  known.set(id, rival);
  return true;
}

/** Finds tools of the stack's servers that the engine takes, or may take, for those of others; whether there are new ones. */
function meetTools(parts: readonly StackPart[], format: PolicyFormat): boolean {
  const servers = parts.flatMap((part) =>
    part.members.map((member) => ({
      member,
      isAlone: part.members.length === 1,
      find: indexRivals({ request: member.request, policy: part.policy }, format),
    })),
  );
  const sharing = readSharing(format);
  let isNew = false;
  for (const { member, isAlone } of servers) {
    const { alias, tools } = member.request;
    for (const { tool } of tools) {
      const name = format.names.spell(alias, tool);
      const holdsAlone = sharing.by === 'name' && sharing.holdsAlone?.(alias, tool) === true;
      for (const other of servers) {
        // By itself a server is told from none; of those that are one to the engine each needs what it would have alone.
        if (other.member === member && isAlone) continue;
        const isApart = holdsAlone && other.member.request.alias !== alias;
        for (const rival of other.find(alias, name))
          if (rival.kind === 'tool' || !isApart) isNew = keepRival(member, tool, rival) || isNew;
      }
    }
  }
  return isNew;
}

/** Finds what the entries for one part do to others beyond tools of the same name; whether there is anything new. */
function meetEntries(parts: readonly StackPart[], format: PolicyFormat): boolean {
  const sharing = readSharing(format);
  if (sharing.by === 'server') return false;
  const denial = findDenial(format.express);
  let isNew = false;
  for (const part of parts) {
    const from = { alias: nameOfPart(part), policy: part.policy };
    const takes = sharing.takes?.(from) ?? null;
    for (const other of parts) {
      if (other === part) continue;
      const alias = nameOfPart(other);
      if (!other.isClosed && other.policy.rest !== 'denied' && sharing.closes?.(from, alias) === true) {
        other.isClosed = true;
        isNew = true;
      }
      for (const member of takes === null ? [] : other.members)
        for (const { tool } of member.request.tools)
          if (takes?.(alias, tool) === true)
            isNew = keepRival(member, tool, { kind: 'taken', intent: holdTo(tool, denial) }) || isNew;
    }
  }
  return isNew;
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
    return { ...part, policy: spellPart(part, format) };
  });
  // Each round finds more or is the last; what can be found is finite.
  for (;;) {
    const isNew = [meetTools(parts, format), meetEntries(parts, format)].includes(true);
    if (!isNew) break;
    for (const part of parts) part.policy = spellPart(part, format);
  }
  const places = parts.flatMap((part) => part.members.map((member) => ({ member, part })));
  return { parts, servers: places.toSorted((a, b) => members.indexOf(a.member) - members.indexOf(b.member)) };
}
