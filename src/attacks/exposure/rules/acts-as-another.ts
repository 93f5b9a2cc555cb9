import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const another =
  /^(?:onbehalfof[a-z]*|actas[a-z]*|runas[a-z]*|impersonate[a-z]*|asuser[a-z]*|delegateuser[a-z]*|senderid|fromemail|from(?:address|number)?)$/;

export const actsAsAnother = defineExposureRule({
  id: 'acts-as-another',
  title: 'Acts in a name that the caller gives',
  patterns: ['confused-deputy'],
  reads: 'Arguments that say in whose name the call is made, on tools that do more than read.',
  misses: 'Identity that follows from the session alone.',
  match: (context) => {
    const { category, traits } = context.assessment;
    if (category === 'Read') return null;
    const who = findFreeParameter(context, another);
    if (who === null || (who.plain.startsWith('from') && !traits.includes('outbound-message'))) return null;
    return {
      reason: `${nameParameter(who)} says in whose name the call is made. The server acts with its own rights, whoever filled it in.`,
      evidence: [quoteParameter('acts-as-another', who)],
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
