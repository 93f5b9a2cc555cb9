import { findPhrases, spanField } from '../reading/find-phrases.ts';
import { findLeadSentence } from '../reading/find-topics.ts';
import { isWordOf } from '../words/word-sets.ts';
import { defineRule } from './define-rule.ts';

export const briefsAnAgent = defineRule({
  id: 'briefs-an-agent',
  kind: 'argument',
  title: 'Gives an agent a task in free text',
  why: 'An agent that is told what to do in free text decides by itself how, and may run, write or send whatever it can.',
  reads: 'An argument such as prompt, task or goal, beside a first sentence in which an agent is put to work.',
  misses: 'Agents that are called by a name of their own.',
  argue: (context) => {
    const { claims, definition } = context;
    const brief = definition.parameters.find(({ plain, depth }) => depth === 0 && isWordOf('briefs', plain));
    const lead = findLeadSentence(context);
    const [said] = findPhrases(context, 'agent-at-work').filter(({ start }) => lead !== null && start < lead.end);
    // What makes or changes an agent, or looks for one, does not put it to work.
    const tends = claims.some(
      ({ place, effect, base }) =>
        place === 'name' &&
        (effect === 'create' || effect === 'change' || isWordOf('query-verbs', base) || base === 'list'),
    );
    if (!brief || !said || tends) return null;
    return {
      category: 'Execute',
      weight: 6.5,
      axes: { reversibility: 'undoable', reach: 'outside' },
      traits: ['agent-delegation'],
      spans: [said, spanField(brief.key)],
      says: 'The agent that gets the work acts by its own judgement.',
    };
  },
});
