import type { PolicyFormat, PolicyNote } from '../../define-format.ts';

const WILDCARD: PolicyNote = {
  code: 'wildcard-wide',
  text: 'The first key denies every tool whose name begins like this server’s: those of a server whose own name begins with this one and an underscore are denied too. Give such a server another name, or put its keys behind these.',
  tools: [],
};

/** Tells, where a file denies the rest of a server, which others that takes in. */
export const noteWildcard = <Id extends string>(format: PolicyFormat<Id>): PolicyFormat<Id> => ({
  ...format,
  render: (request) => {
    const policy = format.render(request);
    return policy.rest === 'denied' ? { ...policy, notes: [WILDCARD, ...policy.notes] } : policy;
  },
});
