import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const recipients =
  /^(?:to|cc|bcc|recipients?|recipient(?:email|phone|id|address)s?|(?:to)?(?:email|phone|number)(?:address|number)?s?|tonumber|phonenumbers?|emailaddress(?:es)?|emails|chatids?|channel(?:id|name)?|jid|userids?|threadid|roomid|conversationid|contactid|attendees|invitees|participants)$/;
const contents =
  /^(?:body|text|message|messagetext|content|html|htmlbody|textbody|subject|comment|caption|markdown|prompt|script|firstmessage|blocks|attachments?)$/;

export const sendsFreeText = defineExposureRule({
  id: 'sends-free-text',
  title: 'Sends the caller\u2019s words to the caller\u2019s recipient',
  patterns: ['lethal-trifecta-exfiltration', 'hallucinated-arguments'],
  reads: 'Tools that send at once, with an argument for the recipient and one for the text that take anything.',
  misses: 'Recipients that stand in a template or a list, and text inside one large object.',
  match: (context) => {
    const { category, traits } = context.assessment;
    if (category !== 'Execute' || !traits.includes('outbound-message')) return null;
    const to = findFreeParameter(context, recipients);
    const text = findFreeParameter(context, contents);
    if (to === null || text === null) return null;
    return {
      reason: `${nameParameter(to)} takes any recipient and ${nameParameter(text)} any words, and the call sends at once: what the agent has read can leave by it, and a made-up recipient gets it too.`,
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
