import { defineFormat } from '../../define-format.ts';
import { leaveModes } from './leave-modes.ts';
import { isIdentifier } from './spell-conditions.ts';
import { agentcoreTraps } from './traps.ts';
import { GATEWAY, isActionName, writeAgentcore } from './write.ts';

/** Cedar policies for the policy engine of a gateway, each added on its own. */
export const agentcore = defineFormat({
  id: 'agentcore',
  label: 'AWS AgentCore',
  fileName: 'policy.cedar',
  language: 'cedar',
  engine: {
    name: 'AgentCore',
    description:
      'Amazon’s hosted gateway for MCP servers: a policy engine attached to it decides every call by Cedar policies, checked against the tools’ own schemas when they are added, and takes out of the list what no call may pass.',
    documentation: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy.html',
    kind: 'gateway',
  },
  express: {
    dispositions: ['allow', 'hide'],
    bounds: ['value'],
    modes: true,
    presence: true,
    canRead: isIdentifier,
    unlisted: 'denied',
  },
  names: {
    spell: (alias, tool) => `${alias}___${tool}`.toWellFormed(),
    isNameable: isActionName,
    meeting: 'It knows a tool by the name of its target and its own, with three underscores in between.',
  },
  traps: agentcoreTraps,
  place: 'The policy engine of your gateway, each statement as a policy of its own.',
  merging: {
    existing:
      'Policies add up: what one permits is permitted, unless another forbids it. Remove broader permits, or they let pass what this file leaves out.',
    second: 'Policies name their tools by target, so those of two servers do not meet in one engine.',
  },
  steps: (alias) => [
    `Give the target of the server in your gateway the name ${alias}, or put its own name in front of the three underscores.`,
    `Write the ARN of your gateway where it says ${GATEWAY}.`,
    'Add each statement as a policy of its own to the policy engine, with the validation mode IGNORE_ALL_FINDINGS: AgentCore still refuses what does not fit the tools, but not a policy for being plain.',
    'Attach the engine to the gateway in the mode ENFORCE: in the other, LOG_ONLY, nothing is refused.',
    'List the tools through the gateway: those that are to be hidden are gone.',
  ],
  stack: 'one',
  sharing: {
    by: 'name',
    mayName: (alias, name) => name.startsWith(`${alias}___`.toWellFormed()),
    unruled: 'allow',
    // What is not permitted is denied, unless policies beside the file permit it: that can't be so of one server alone.
    closes: ({ policy }) => policy.rest === 'denied',
  },
  refine: leaveModes,
  write: writeAgentcore,
});
