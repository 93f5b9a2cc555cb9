import type { Parameter } from '../../../classifier/reading/read-definition.ts';
import { defineExposureRule, type ExposureContext } from '../define-exposure-rule.ts';
import { findFreeParameter, isFree, nameParameter, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const words = exposureWords['sends-free-text'];
const isRecipient = matchWord(words.recipients);
// The number of a chat or a user lies deep in many objects, which only a server fills in; where it counts, it is demanded.
const isPlace = matchWord(words.places);
const isText = matchWord(words.text);

const findPlace = ({ definition }: ExposureContext): Parameter | null =>
  definition.parameters.find(
    (parameter) =>
      (parameter.depth === 0 || (parameter.depth === 1 && parameter.required)) &&
      isFree(parameter) &&
      isPlace(parameter.plain),
  ) ?? null;

export const sendsFreeText = defineExposureRule({
  id: 'sends-free-text',
  title: 'Sends the caller\u2019s words to the caller\u2019s recipient',
  patterns: ['lethal-trifecta-exfiltration', 'hallucinated-arguments'],
  reads: 'Tools that send at once, with an argument for the recipient and one for the text that take anything.',
  misses: 'Recipients that stand in a template or a list, and text inside one large object.',
  match: (context) => {
    const { category, traits } = context.assessment;
    if (category !== 'Execute' || !traits.includes('outbound-message')) return null;
    const to = findFreeParameter(context, isRecipient) ?? findPlace(context);
    const text = findFreeParameter(context, isText);
    if (to === null || text === null) return null;
    return {
      reason: `${nameParameter(to)} and ${nameParameter(text)} are filled in freely, and nothing but the call stands between them and a reader: what the agent has read can leave by it, and a recipient that was mixed up gets it too.`,
      evidence: [quoteParameter('sends-free-text', to), quoteParameter('sends-free-text', text)],
    };
  },
  examples: {
    match: [
      {
        name: 'send_email',
        description: 'Send an email.',
        inputSchema: { type: 'object', properties: { to: { type: 'string' }, body: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'send_reminder',
        description: 'Send the standard reminder for an invoice.',
        inputSchema: { type: 'object', properties: { invoice_id: { type: 'string' } } },
      },
      {
        name: 'create_draft',
        description: 'Create a draft email.',
        inputSchema: { type: 'object', properties: { to: { type: 'string' }, body: { type: 'string' } } },
      },
    ],
  },
});
