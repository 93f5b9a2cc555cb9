import type { PolicyFormat } from './define-format.ts';
import { findDenial, holdTo, indexRivals, readSharing, type Rival } from './find-rival-servers.ts';
import { nameOfPart, type StackMember, type StackPart } from './stack-part.ts';

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

/** Finds what the servers of a stack mean for each other; whether there is anything that was not found before. */
export const meetServers = (parts: readonly StackPart[], format: PolicyFormat): boolean =>
  [meetTools(parts, format), meetEntries(parts, format)].includes(true);
