import { findPhrases } from '../reading/find-phrases.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

const finishing = /^(?:finalize|issue|send|schedule|email|mail|post|confirm|submit|approve|pay)$/;

/** Whether the draft that the text speaks of is what the call puts into force. */
const finishes = ({ claims }: RuleContext): boolean =>
  claims.some(({ place, base }) => (place === 'name' || place === 'lead') && finishing.test(base));

export const needsAPerson = defineRule({
  id: 'needs-a-person',
  kind: 'qualifier',
  title: 'A person still confirms',
  why: 'What only prepares a payment leaves the last step to a human.',
  reads: 'Phrases such as draft and pending approval.',
  misses: 'Drafts that a schedule sends.',
  only: ['Financial'],
  axes: { value: 'prepared' },
  find: (context) => (finishes(context) ? [] : findPhrases(context, 'person-confirms')),
  says: 'Its definition leaves it a draft, or has a person confirm it.',
});
