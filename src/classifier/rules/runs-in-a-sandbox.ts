import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

/** Whether the sandbox is no mere choice: "if a sandbox is selected" promises nothing. */
const isCertain = ({ field, start }: Span): boolean =>
  !/(?:\b(?:if|when|unless|optional(?:ly)?|may|without)\b[^.]{0,30}|use_)$/i.test(
    field.text.slice(Math.max(0, start - 50), start),
  );

export const runsInASandbox = defineRule({
  id: 'runs-in-a-sandbox',
  kind: 'qualifier',
  title: 'Runs in a sandbox',
  why: 'Code that can\u2019t reach files, network or other people does far less harm.',
  reads: 'Phrases such as sandbox and isolated.',
  misses: 'Sandboxes with holes.',
  only: ['Execute'],
  axes: { code: 'bounded' },
  find: (context) => findPhrases(context, 'sandbox').filter(isCertain),
  says: 'What runs stays in a sandbox, by its definition.',
});
