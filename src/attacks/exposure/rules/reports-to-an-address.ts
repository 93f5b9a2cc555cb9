import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const addresses = /^(?:[a-z]*(?:webhook|callback|endpoint|hook)(?:url|uri)?|url|targeturl)$/;
const hooks = /\b(?:web ?hooks?|callbacks?)\b/i;

export const reportsToAnAddress = defineExposureRule({
  id: 'reports-to-an-address',
  title: 'Has events sent to an address',
  patterns: ['lethal-trifecta-exfiltration'],
  reads: 'Creating and changing verbs about webhooks and callbacks, with a free argument for the address.',
  misses: 'Addresses that are set up elsewhere.',
  match: (context) => {
    const { definition, assessment } = context;
    if (assessment.category !== 'Write' && assessment.category !== 'Execute') return null;
    const about = `${definition.nameWords.map(({ text }) => text).join(' ')} ${definition.description?.text.slice(0, 300) ?? ''}`;
    const address = findFreeParameter(context, addresses);
    if (address === null || !hooks.test(`${about} ${address.key.text.replaceAll(/[_-]/g, ' ')}`)) return null;
    return {
      reason: `From the call on, data goes to whatever ${nameParameter(address)} names, without any further call that a gateway would see.`,
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
