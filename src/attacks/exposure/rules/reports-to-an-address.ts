import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['reports-to-an-address'];
const isAddress = matchWord(words.addresses);
const speaksOfHooks = matchPhrase(words.hooks);
// Where a person's browser goes next is no place that data is sent to.
const isSentBack = matchPhrase(words['sent-back']);

export const reportsToAnAddress = defineExposureRule({
  id: 'reports-to-an-address',
  title: 'Has events sent to an address',
  patterns: ['lethal-trifecta-exfiltration'],
  reads: 'Creating and changing verbs about webhooks and callbacks, with a free argument for the address.',
  misses: 'Addresses that are set up elsewhere.',
  match: (context) => {
    const { definition, assessment } = context;
    if (assessment.category !== 'Write' && assessment.category !== 'Execute') return null;
    const address = findFreeParameter(context, isAddress);
    if (address === null || isSentBack(address.description?.text)) return null;
    const name = definition.nameWords.map(({ text }) => text).join(' ');
    const key = address.words.map(({ text }) => text).join(' ');
    if (![name, key, definition.description?.text.slice(0, 300)].some(speaksOfHooks)) return null;
    return {
      reason: `From the call on, the server can send data to whatever ${nameParameter(address)} names, without a further call that a gateway would see.`,
      evidence: [quoteParameter('reports-to-an-address', address)],
    };
  },
  examples: {
    match: [
      {
        name: 'create_webhook',
        description: 'Create a webhook for events.',
        inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'create_link',
        description: 'Create a short link.',
        inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
      },
    ],
  },
});
