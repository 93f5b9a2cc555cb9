import type { PolicyNote } from '../../define-format.ts';
import type { SpellPolicy } from '../../spell-policy.ts';

const WILDCARD: PolicyNote = {
  code: 'wildcard-wide',
  text: 'The first key denies every tool whose name begins like this server’s: those of a server whose own name begins with this one and an underscore are denied too. Give such a server another name, or put its keys behind these.',
  tools: [],
};

/** Tells, where a file denies the rest of a server, which others that takes in. */
export const noteWildcard =
  (spell: SpellPolicy): SpellPolicy =>
  (request) => {
    const policy = spell(request);
    return policy.rest === 'denied' ? { ...policy, notes: [WILDCARD, ...policy.notes] } : policy;
  };
