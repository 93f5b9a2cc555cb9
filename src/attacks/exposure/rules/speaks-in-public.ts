import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAct, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const isText = matchWord(exposureWords['speaks-in-public'].text);
const isRecipient = matchWord(exposureWords['sends-free-text'].recipients);

export const speaksInPublic = defineExposureRule({
  id: 'speaks-in-public',
  title: 'Publishes under its owner\u2019s name',
  patterns: ['unapproved-public-write', 'lethal-trifecta-exfiltration'],
  reads: 'Tools that publish at once, with an argument for the text.',
  misses: 'Posts whose text another call has set.',
  match: (context) => {
    const { category, traits } = context.assessment;
    const text = findFreeParameter(context, isText);
    if (category !== 'Execute' || !traits.includes('public-publish') || text === null) return null;
    // What goes to people who are named is sent, not published.
    if (findFreeParameter(context, isRecipient) !== null) return null;
    return {
      reason: `What ${nameParameter(text)} holds is put where others see it, under its owner\u2019s name, as the call is made.`,
      evidence: [quoteParameter('speaks-in-public', text), ...quoteAct('speaks-in-public', context)],
    };
  },
  examples: {
    match: [
      {
        name: 'create_tweet',
        description: 'Post a tweet.',
        inputSchema: { type: 'object', properties: { text: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'get_tweet',
        description: 'Get a tweet.',
        inputSchema: { type: 'object', properties: { id: { type: 'string' } } },
      },
    ],
  },
});
