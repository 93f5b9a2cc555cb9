import { defineFormat, type ToolEffect } from '../define-format.ts';
import { escapeHidden } from '../escape-hidden.ts';
import { spellPolicy, type SpelledPolicy } from '../spell-policy.ts';
import { policylayerTraps } from './policylayer-traps.ts';

const spellEntry = ({ tool, rateLimit }: ToolEffect) =>
  rateLimit === null
    ? {}
    : { limits: [{ counter: `${tool}_rate`, window: rateLimit.window, max: rateLimit.max, scope: 'grant' }] };

function writePolicyJson({ effects, rest }: SpelledPolicy): string {
  const hidden = effects.filter(({ given }) => given === 'hide').map(({ tool }) => tool);
  const entries = effects
    // Where the rest is untouched, an entry without limits says nothing.
    .filter(({ given }) => given === 'limit' || (given === 'allow' && rest === 'denied'))
    .map((effect) => [effect.tool, spellEntry(effect)] as const);
  const policy = {
    version: '1',
    default: rest === 'denied' ? 'deny' : 'allow',
    ...(hidden.length > 0 && { hide: hidden }),
    // Built from entries: assignment would take the name `__proto__` for more than a name.
    ...(entries.length > 0 && { tools: Object.fromEntries(entries) }),
  };
  return escapeHidden(`${JSON.stringify(policy, null, 2)}\n`, 'json');
}

/** One JSON document for each server, held by PolicyLayer's hosted gateway. */
export const policylayer = defineFormat({
  id: 'policylayer',
  label: 'PolicyLayer JSON',
  fileName: 'policy.json',
  language: 'json',
  engine: {
    name: 'PolicyLayer gateway',
    description:
      'A hosted gateway: calls to the server pass through it, and each grant on the server carries a document like this one.',
    version: null,
    evidence: 'examples',
    basis:
      'Neither the gateway nor a schema of its documents is public. The file keeps to forms that PolicyLayer shows in its examples and documentation, and nobody has proven here that the gateway enforces it.',
  },
  render: (request) => {
    const policy = spellPolicy(request, policylayerTraps);
    const { summary, notes, effects, rest } = policy;
    return {
      summary,
      notes,
      effects,
      rest,
      text: writePolicyJson(policy),
      steps: [
        `Register ${request.alias} with PolicyLayer; the gateway is a hosted service and takes an account.`,
        'Open the policy as raw JSON and paste this file. If there is one already, carry its entries over first: a document replaces the one before it.',
        'Attach it to the grant that your agent uses, and let your MCP client call the address of the gateway instead of the server.',
        'Look at the effect: a hidden tool is gone from the list of tools, a call that the policy denies says so.',
      ],
    };
  },
});
