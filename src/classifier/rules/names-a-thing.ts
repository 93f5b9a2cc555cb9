import type { Claim } from '../reading/claim.ts';
import { defineRule } from './define-rule.ts';

/** Whether a verb, and no noun that looks like one, says what the tool does. */
const isAct = ({ noun, place }: Claim): boolean => !noun && (place === 'name' || place === 'lead' || place === 'title');

export const namesAThing = defineRule({
  id: 'names-a-thing',
  kind: 'argument',
  title: 'Names a thing and no act',
  why: 'A tool that is called after a thing, and described by what the thing is, nearly always shows it.',
  reads: 'Descriptions whose name, title and first sentence hold no verb, unless as a noun.',
  misses: 'Tools that are called after what they change: a volume, a switch.',
  argue: ({ claims, definition: { description, sentences } }) => {
    const [first] = sentences;
    if (!description || !first || claims.some(isAct)) return null;
    return {
      category: 'Read',
      weight: 1.5,
      spans: [{ field: description, start: first.start, end: Math.min(first.end, first.start + 80) }],
    };
  },
});
