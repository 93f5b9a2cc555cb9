import type { PolicyFormat, PolicyNote } from './define-format.ts';
import { readSharing, type Rival } from './find-rival-servers.ts';
import type { StackNote } from './rendered-stack.ts';
import { listModesUnsaid, type SpelledStack } from './spell-stack.ts';
import { nameOfPart, type StackMember, type StackPart } from './stack-part.ts';

const noteTools = (code: string, text: string, tools: readonly string[]): PolicyNote[] =>
  tools.length === 0 ? [] : [{ code, text, tools }];

/** The tools of a server that a rival of these kinds holds to more, or that another server is known to have too. */
function listMet({ alone, rivals }: StackMember, { policy }: StackPart, kinds: readonly Rival['kind'][]): string[] {
  const given = new Map(policy.effects.map((effect) => [effect.tool, effect.given] as const));
  return alone.effects
    .filter(({ tool, given: own }) => {
      const met = [...(rivals.get(tool)?.values() ?? [])].filter(({ kind }) => kinds.includes(kind));
      return met.some(({ kind }) => kind === 'tool') || (met.length > 0 && given.get(tool) !== own);
    })
    .map(({ tool }) => tool);
}

/** Whether some of the tools that the file does not name of a server may be denied with those of another. */
function isPartlyClosed(part: StackPart, parts: readonly StackPart[], format: PolicyFormat): boolean {
  const sharing = readSharing(format);
  if (sharing.by === 'server' || part.policy.rest === 'denied') return false;
  return parts.some((other) => {
    const from = { alias: nameOfPart(other), policy: other.policy };
    return other !== part && sharing.closesSome?.(from, nameOfPart(part)) === true;
  });
}

/** What becomes of a server only because of the others of its stack. */
function noteMember(member: StackMember, part: StackPart, parts: readonly StackPart[], format: PolicyFormat) {
  const { engine, express, names } = format;
  const isJoined = part.members.length > 1;
  const hasServer = names.spell('a', 'c') !== names.spell('b', 'c');
  const isClosed = part.policy.rest === 'denied' && member.alone.rest !== 'denied';
  return [
    ...(isJoined
      ? [
          {
            code: 'aliases-meet',
            text: `${engine.name} takes this server and another of the stack for one, since their names are the same to it. What is stricter holds for both: give one of them another name.`,
            tools: [],
          },
        ]
      : []),
    ...(isClosed
      ? [
          {
            code: 'rest-denied',
            text: 'What denies the rest of another server denies all that the file does not name of this one too: its other tools are not left untouched.',
            tools: [],
          },
        ]
      : []),
    ...(isPartlyClosed(part, parts, format)
      ? [
          {
            code: 'rest-partly-denied',
            text: 'What keeps back tools of another server may deny some that the file does not name of this one: those whose names fit, with the name of the server before them.',
            tools: [],
          },
        ]
      : []),
    ...noteTools(
      'modes-unsaid',
      'Beside the policy of another server the harmless ways of calling are not told from the others, so they are treated like the others.',
      isClosed && express.modes && member.request.scope === 'rest' ? [...listModesUnsaid(member)] : [],
    ),
    ...noteTools(
      'servers-meet',
      `${engine.name} can’t tell this tool from one that another server of the stack has or may come to have. The stricter of what holds for them holds for both.${hasServer ? ' Another name for one of the servers, which does not begin like that of the other, can part them.' : ''}`,
      listMet(member, part, ['tool', 'unlisted']),
    ),
    ...noteTools(
      'server-taken',
      'The entry that keeps back a tool of another server takes this one too, so it is kept back with it.',
      listMet(member, part, ['taken']),
    ),
  ];
}

/** The notes on a part as they are true of one member; those that name tools of others alone are left out. */
function keepOwn(notes: readonly PolicyNote[], { alone }: StackMember): PolicyNote[] {
  const own = new Set(alone.effects.map(({ tool }) => tool));
  return notes.flatMap((note) => {
    const tools = note.tools.filter((tool) => own.has(tool));
    return note.tools.length > 0 && tools.length === 0 ? [] : [{ ...note, tools }];
  });
}

/** All that a reader has to know of a stack's policy: first what is true of it as a whole, then server by server. */
export function noteStack({ parts, servers }: SpelledStack, format: PolicyFormat): StackNote[] {
  const apart = { code: 'file-each', text: format.merging.second, tools: [] };
  const notes = servers.flatMap(({ member, part }): StackNote[] => {
    const own = [...noteMember(member, part, parts, format), ...keepOwn(part.policy.notes, member)];
    return own.map((note) => ({ alias: member.request.alias, ...note }));
  });
  // What names no tool and is said of every server is said once.
  const general = [...Map.groupBy(notes, ({ code, text, tools }) => (tools.length === 0 ? `${code} ${text}` : ''))]
    .filter(([key, group]) => key !== '' && group.length === servers.length)
    .map(([, group]): StackNote => ({ ...(group[0] as StackNote), alias: null }));
  const isGeneral = ({ code, text, tools }: StackNote): boolean =>
    tools.length === 0 && general.some((note) => note.code === code && note.text === text);
  return [
    ...(format.stack === 'each' ? [{ alias: null, ...apart }] : []),
    ...general,
    ...notes.filter((note) => !isGeneral(note)),
  ];
}
