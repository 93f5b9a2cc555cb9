import { findPhrases } from '../reading/find-phrases.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

const hedged = /\b(?:may|might|could|possibly|potentially)(?: also)?(?: be)? $/i;

/** Whether each warning is no more than that there may be no way back. */
const isHedged = (context: RuleContext): boolean =>
  findPhrases(context, 'irreversible').every(({ field, start }) =>
    hedged.test(field.text.slice(Math.max(0, start - 20), start)),
  );

export const saysIrreversible = defineRule({
  id: 'says-irreversible',
  kind: 'qualifier',
  title: 'Says that there is no way back',
  why: 'The maker knows best whether something can be undone, and a warning in the definition is meant.',
  reads: 'Phrases such as cannot be undone and permanently.',
  misses: 'Finality that goes without saying.',
  only: ['Destructive', 'Financial'],
  traits: ['irreversible'],
  find: (context) => findPhrases(context, 'irreversible'),
  says: (context) => {
    // Half of a text that says both would mislead: "can be restored within 30 days … this is irreversible".
    if (findPhrases(context, 'recoverable').length > 0) return '';
    return isHedged(context) ? 'Its definition says that there may be no way back.' : 'Its definition adds: “…”.';
  },
});
