import { defineExposureRule } from '../define-exposure-rule.ts';
import { makeEvidence } from '../../../classifier/evidence.ts';
import { quoteAct } from '../find-parameters.ts';

const written = new Set(
  'message messages email emails mail mails inbox thread threads conversation conversations chat chats dialog dialogs sms comment comments review reviews feedback issue issues ticket tickets webpage transcript transcripts voicemail voicemails submission submissions scrape crawl replies'.split(
    ' ',
  ),
);
// A setting or a count of such things holds none of their words.
const about = new Set(
  'template templates type types status statuses count counts settings setting schema field fields metrics metric stats statistics label labels folder folders schedule limits quota analytics link links medium mediums channel channels id ids provider priority priorities notification notifications mime attachment attachments override overrides analysis coverage quality file member members contact by'.split(
    ' ',
  ),
);

export const returnsOutsideText = defineExposureRule({
  id: 'returns-outside-text',
  title: 'Returns what others wrote',
  patterns: ['tool-result-prompt-injection', 'hidden-instructions'],
  reads: 'Reads whose name is about messages, mail, comments, reviews, issues, tickets, transcripts or web pages.',
  misses:
    'Posts and reviews, and records with a free-text field that strangers fill in, where the name says nothing of it.',
  match: (context) => {
    const { definition, assessment, claims } = context;
    if (assessment.category !== 'Read') return null;
    const words = definition.nameWords;
    if (words.some(({ text }) => about.has(text))) return null;
    const looks = claims.some(({ place, effect }) => place === 'name' && effect === 'fetch');
    const word = words.find(({ text }) => written.has(text));
    if (!looks || word === undefined) return null;
    return {
      reason:
        'Its reply holds text that people outside have written. Whatever stands there reaches the model as well, orders to it included.',
      evidence: [
        makeEvidence('returns-outside-text', definition.name, word.start, word.end),
        ...quoteAct('returns-outside-text', context).slice(1),
      ],
    };
  },
  examples: {
    match: [
      { name: 'list_messages', description: 'List the messages in the inbox.' },
      { name: 'get_issue', description: 'Get an issue with its comments.' },
    ],
    pass: [
      { name: 'get_message_types', description: 'List the types of message.' },
      { name: 'list_invoices', description: 'List invoices.' },
    ],
  },
});
