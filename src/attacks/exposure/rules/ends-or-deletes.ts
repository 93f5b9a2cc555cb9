import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAxis, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['ends-or-deletes'];
const isSeveral = matchWord(words.several);
const isFilter = matchWord(words.filters);
const speaksOfWaysBack = matchPhrase(words['ways-back']);

export const endsOrDeletes = defineExposureRule({
  id: 'ends-or-deletes',
  title: 'Ends or removes what is hard to get back',
  patterns: ['destructive-action-autonomy'],
  reads: 'Verdicts of Destructive.',
  misses: 'Bins and versions that only the product\u2019s manual mentions.',
  match: (context) => {
    const { assessment, definition } = context;
    const { category, axes, modes } = assessment;
    if (category !== 'Destructive' || !axes) return null;
    const many = findFreeParameter(
      context,
      (plain) => isSeveral(plain) || (modes.length === 0 && isFilter(plain)),
      modes.length === 0 ? 1 : 0,
    );
    const names = definition.parameters.map(({ words: parts }) => parts.map(({ text }) => text).join(' ')).join(' ');
    const isOpen = speaksOfWaysBack(definition.description?.text) || speaksOfWaysBack(names);
    const way =
      axes.reversibility.level === 'lost' && !isOpen
        ? 'One call is enough to remove, end or overwrite something, and the definition names no way back'
        : 'One call is enough to remove, end or overwrite something, and getting that back would take another step';
    return {
      reason: many === null ? `${way}.` : `${way}; ${nameParameter(many)} lets that call take in more than one.`,
      evidence: [
        ...quoteAxis('ends-or-deletes', context, 'reversibility'),
        ...(many === null ? [] : [quoteParameter('ends-or-deletes', many)]),
      ],
    };
  },
  examples: {
    match: [{ name: 'delete_campaign', description: 'Delete a campaign.' }],
    pass: [{ name: 'archive_campaign', description: 'Archive a campaign; it can be restored.' }],
  },
});
