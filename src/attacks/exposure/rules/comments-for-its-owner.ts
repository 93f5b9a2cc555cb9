import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAct, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const words = exposureWords['comments-for-its-owner'];
const isText = matchWord(words.text);
const isDiscussion = matchWord(words.discussions);
const isUnseen = matchWord(words.unseen);
const writing = new Set(['create', 'send', 'publish']);

export const commentsForItsOwner = defineExposureRule({
  id: 'comments-for-its-owner',
  title: 'Writes to a discussion that others follow',
  patterns: ['unapproved-public-write'],
  reads:
    'Creating and replying verbs whose object is an issue, a comment, a review or the like, with an argument for the text.',
  misses: 'Whether the discussion is public; the definition seldom says.',
  match: (context) => {
    const { category, traits } = context.assessment;
    if ((category !== 'Write' && category !== 'Execute') || traits.includes('public-publish')) return null;
    if (context.definition.nameWords.some(({ text }) => isUnseen(text))) return null;
    const text = findFreeParameter(context, isText);
    const writes = context.claims.some(
      ({ place, effect, objectWords }) =>
        place === 'name' && writing.has(effect) && objectWords.slice(0, 3).some(isDiscussion),
    );
    if (text === null || !writes) return null;
    return {
      reason: `What ${nameParameter(text)} holds appears in a discussion that others follow, under the name of whoever the server signs in as.`,
      evidence: [quoteParameter('comments-for-its-owner', text), ...quoteAct('comments-for-its-owner', context)],
    };
  },
  examples: {
    match: [
      {
        name: 'create_issue',
        description: 'Create an issue in a repository.',
        inputSchema: { type: 'object', properties: { title: { type: 'string' }, body: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'list_comments',
        description: 'List the comments of an issue.',
        inputSchema: { type: 'object', properties: { issue: { type: 'string' } } },
      },
      {
        name: 'add_draft_comment',
        description: 'Add a comment that only its author sees.',
        inputSchema: { type: 'object', properties: { body: { type: 'string' } } },
      },
    ],
  },
});
