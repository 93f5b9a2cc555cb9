import type { ToolMember } from '../../catalog/tool-members.ts';

/** What became of a member of a definition, told by digests alone. */
export interface MemberChange {
  readonly member: string;
  readonly how: 'new' | 'gone' | 'differs';
}

type Members = Readonly<Record<string, string>>;

const readOwn = (members: Members, member: string): string | undefined =>
  Object.hasOwn(members, member) ? members[member] : undefined;

/** Compares the pinned members of a definition with those of the forms in which it is served; either will do. */
export function compareMembers(pinned: Members, served: readonly Members[]): MemberChange[] {
  const [first] = served;
  const members = new Set([pinned, ...served].flatMap((each) => Object.keys(each)));
  return [...members].flatMap((member): MemberChange[] => {
    const was = readOwn(pinned, member);
    if (first === undefined || served.some((each) => readOwn(each, member) === was)) return [];
    const isThere = readOwn(first, member) !== undefined;
    return [{ member, how: was === undefined ? 'new' : isThere ? 'differs' : 'gone' }];
  });
}

const NOUNS: Readonly<Record<ToolMember, readonly [noun: string, isPlural: boolean]>> = {
  title: ['title', false],
  description: ['description', false],
  inputSchema: ['input schema', false],
  outputSchema: ['output schema', false],
  annotations: ['annotations', true],
  _meta: ['_meta', false],
  icons: ['icons', true],
  execution: ['execution', false],
  other: ['members that no client knows', true],
};

const isKnown = (member: string): member is ToolMember => Object.hasOwn(NOUNS, member);

/** A member in words, as `its title`. */
export const nameMember = (member: string): string => `its ${isKnown(member) ? NOUNS[member][0] : 'other members'}`;

/** What became of a member, in a clause that goes on from the tool's name. */
export function describeMemberChange({ member, how }: MemberChange): string {
  const isPlural = isKnown(member) ? NOUNS[member][1] : true;
  const verbs = isPlural
    ? { new: 'are new', gone: 'are gone', differs: 'differ' }
    : { new: 'is new', gone: 'is gone', differs: 'differs' };
  return `${nameMember(member)} ${verbs[how]}`;
}
