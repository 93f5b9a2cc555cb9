import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { isNameable, policylayerTraps } from './traps.ts';
import { writePolicylayer } from './write.ts';

/** One JSON document for each server, held by PolicyLayer's hosted gateway. */
export const policylayer = defineFormat({
  id: 'policylayer',
  label: 'PolicyLayer',
  fileName: 'policy.json',
  language: 'json',
  engine: {
    name: 'The PolicyLayer gateway',
    description:
      'A hosted gateway: calls to the server pass through it, and each grant on the server carries a document like this one. Neither the gateway nor a schema of its documents is public; the file keeps to forms that its examples show.',
    documentation: 'https://policylayer.com/docs/writing-policies',
    kind: 'gateway',
  },
  express: {
    // No published example refuses a tool that stays in the list.
    dispositions: ['allow', 'limit', 'hide'],
    ...readsNoArguments,
    unlisted: 'denied',
  },
  names: {
    spell: (_, tool) => tool,
    isNameable,
    meeting: 'It knows tools by their names as served.',
  },
  traps: policylayerTraps,
  place: 'Paste it as the raw JSON of a policy in PolicyLayer’s own pages.',
  merging: {
    existing: 'A document replaces the one before it: carry its entries over first.',
    second: 'A grant has one document for each server.',
  },
  steps: (alias) => [
    `Register ${alias} with PolicyLayer; the gateway is a hosted service and takes an account.`,
    'Open the policy as raw JSON and paste this file. If there is one already, carry its entries over first: a document replaces the one before it.',
    'Attach it to the grant that your agent uses, and let your MCP client call the address of the gateway instead of the server.',
    'Look at the effect: a hidden tool is gone from the list of tools, a call that the policy denies says so.',
  ],
  stack: 'each',
  write: writePolicylayer,
});
