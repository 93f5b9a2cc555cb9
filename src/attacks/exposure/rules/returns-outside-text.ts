import { defineExposureRule } from '../define-exposure-rule.ts';
import { makeEvidence } from '../../../classifier/evidence.ts';
import { quoteAct } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['returns-outside-text'];
const isWritten = matchWord(words.written);
// A setting or a count of such things holds none of their words.
const isAbout = matchWord(words.about);
// What a scanner calls an issue is its own finding.
const speaksOfFaults = matchPhrase(words.faults);

export const returnsOutsideText = defineExposureRule({
  id: 'returns-outside-text',
  title: 'Returns what others wrote',
  patterns: ['tool-result-prompt-injection', 'hidden-instructions'],
  reads: 'Reads whose name is about messages, mail, comments, reviews, issues, tickets, transcripts or web pages.',
  misses:
    'Posts and reviews, and records with a free-text field that strangers fill in, where the name says nothing of it.',
  match: (context) => {
    const { definition, assessment } = context;
    if (assessment.category !== 'Read') return null;
    const parts = definition.nameWords;
    if (parts.some(({ text }) => isAbout(text))) return null;
    const word = parts.find(({ text }) => isWritten(text));
    if (word === undefined) return null;
    if (!context.claims.some(({ place, effect }) => place === 'name' && effect === 'fetch')) return null;
    if (word.text.startsWith('issue') && speaksOfFaults(definition.description?.text)) return null;
    return {
      reason:
        'Its reply holds text that other people wrote. Whatever stands there reaches the model as well, orders to it included.',
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
      { name: 'list_issues', description: 'List the issues that the last scan of the code found.' },
    ],
  },
});
