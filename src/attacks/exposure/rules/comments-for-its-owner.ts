import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAct, quoteParameter } from '../find-parameters.ts';

const contents = /^(?:body|text|message|content|comment|commentbody|reply|description|title)$/;
const discussions = new Set(
  'comment comments reply replies issue issues discussion discussions review reviews thread threads pull pr answer'.split(
    ' ',
  ),
);
const writing = new Set(['create', 'send', 'publish', 'change', 'drive']);

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
    const text = findFreeParameter(context, contents);
    const writes = context.claims.some(
      ({ place, effect, objectWords }) =>
        place === 'name' && writing.has(effect) && objectWords.slice(0, 3).some((word) => discussions.has(word)),
    );
    if (text === null || !writes) return null;
    return {
      reason: `${nameParameter(text)} becomes a contribution under its owner\u2019s name, where others read and answer it before its owner has.`,
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
        name: 'create_contact',
        description: 'Create a contact.',
        inputSchema: { type: 'object', properties: { title: { type: 'string' } } },
      },
    ],
  },
});
