import type { Rival } from './find-rival-servers.ts';
import type { PolicyRequest } from './intent.ts';
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

/** The alias that a part of a file is written for; what the engine makes of it is the same for all its members. */
export const nameOfPart = ({ members }: StackPart): string => members[0]?.request.alias ?? '';
