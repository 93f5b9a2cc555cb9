import { findPhrases } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

export const runsAnything = defineRule({
  id: 'runs-anything',
  kind: 'qualifier',
  title: 'Runs anything it is given',
  why: 'Where no argument is named after code, the text may still say that any command or script will do.',
  reads: 'Phrases such as any command and arbitrary JavaScript.',
  misses: 'Tools that boast of more than they do.',
  only: ['Execute'],
  axes: { code: 'unbounded' },
  traits: ['code-execution'],
  find: (context) => findPhrases(context, 'arbitrary-code'),
  says: 'What it runs is for the caller to say.',
});
