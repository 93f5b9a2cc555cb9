import { defineRule } from './define-rule.ts';

/** Such an opening asks for an act, though its verb is not known: "Page the engineer". */
const imperative = /^\W*(?!Given|Use|With|From|When|For)[A-Z][a-z]{2,}(?<!ing|ed|ly|s) (?:the|an?|all|your|each) /;

export const namesAThing = defineRule({
  id: 'names-a-thing',
  kind: 'argument',
  title: 'Names a thing and no act',
  why: 'A tool that is called after a thing, and described by what the thing is, nearly always shows it.',
  reads: 'Descriptions whose name, title and first sentence hold no verb, unless as a noun.',
  misses: 'Tools that are called after what they change: a volume, a switch.',
  argue: ({ claims, definition: { description, sentences } }) => {
    const [first] = sentences;
    const isAct = claims.some(({ noun, place }) => !noun && /^(?:name|lead|title)$/.test(place));
    if (!description || !first || isAct || imperative.test(description.text)) return null;
    return {
      category: 'Read',
      weight: 1.5,
      spans: [{ field: description, start: first.start, end: Math.min(first.end, first.start + 80) }],
    };
  },
});
