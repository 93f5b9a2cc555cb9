import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const words = exposureWords['acts-as-another'];
const isNamed = matchWord(words.named);
const isSender = matchWord(words.sender);

export const actsAsAnother = defineExposureRule({
  id: 'acts-as-another',
  title: 'Acts in a name that the caller gives',
  patterns: ['confused-deputy'],
  reads: 'Arguments that say in whose name the call is made, on tools that do more than read.',
  misses: 'Identity that follows from the session alone.',
  match: (context) => {
    const { category, traits } = context.assessment;
    if (category === 'Read') return null;
    const who = findFreeParameter(context, isNamed);
    if (who !== null)
      return {
        reason: `${nameParameter(who)} says in whose name the call is made. The server acts with its own rights, whoever filled it in.`,
        evidence: [quoteParameter('acts-as-another', who)],
      };
    const sender = traits.includes('outbound-message') ? findFreeParameter(context, isSender) : null;
    return sender === null
      ? null
      : {
          reason: `${nameParameter(sender)} says whom the message comes from, and the caller fills it in. The server sends with its own rights, whoever that was.`,
          evidence: [quoteParameter('acts-as-another', sender)],
        };
  },
  examples: {
    match: [
      {
        name: 'create_ticket',
        description: 'Create a ticket.',
        inputSchema: { type: 'object', properties: { on_behalf_of: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'list_tickets',
        description: 'List tickets.',
        inputSchema: { type: 'object', properties: { on_behalf_of: { type: 'string' } } },
      },
    ],
  },
});
