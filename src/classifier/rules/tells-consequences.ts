import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

// What was aborted can be started again; what was written over is gone.
const loses = /overwritten|wiped|erased|destroyed|deleted|permanently/i;

// "Neither the tag nor the contact is deleted."; but "with no copy, all is deleted" is no denial.
const denied = /\b(?:neither|none of|nor)\b[^.]*$/i;

export const tellsConsequences = defineRule({
  id: 'tells-consequences',
  kind: 'argument',
  title: 'Tells what it also removes',
  why: 'A tool that deletes or aborts on the side does so every time, whatever its name says.',
  reads: 'Phrases such as will be deleted and running work will be aborted.',
  misses: 'Consequences told only in a manual.',
  argue: (context) => {
    const isDenied = ({ field, start }: Span): boolean => denied.test(field.text.slice(Math.max(0, start - 60), start));
    const first = findPhrases(context, 'consequence').find((span) => !isDenied(span));
    const writes = context.claims.some(
      ({ effect, place }) => place === 'name' && ['create', 'change', 'pause', 'relate'].includes(effect),
    );
    if (!first || !writes) return null;
    return {
      category: 'Destructive',
      weight: first.start < 200 ? 9 : 2,
      axes: { reversibility: loses.test(first.field.text.slice(first.start, first.end)) ? 'lost' : 'recoverable' },
      traits: ['irreversible'],
      spans: [first],
      says: 'Its definition warns: “…”.',
    };
  },
});
