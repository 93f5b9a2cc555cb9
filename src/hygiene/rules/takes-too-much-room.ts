import type { Field } from '../../classifier/reading/read-definition.ts';
import { defineHygieneRule } from '../define-hygiene-rule.ts';

/** In UTF-16 units: about 2,000 tokens of description, 8,000 in all. */
const longest = { description: 8_000, definition: 32_000 } as const;

/** What icons take up, which clients show and don't hand to the model. */
const countIcons = (fields: readonly Field[]): number =>
  fields.reduce((units, { pointer, text }) => units + (pointer.startsWith('/icons/') ? text.length : 0), 0);

export const takesTooMuchRoom = defineHygieneRule({
  id: 'takes-too-much-room',
  title: 'Takes up too much room',
  why: 'A definition is read in every conversation, whether its tool is called or not. One that is as long as a manual costs attention and money, and hides what it says.',
  reads: 'The length of the description, and of all names and texts of the definition together, icons apart.',
  misses: 'Many middling definitions on one server.',
  says: 'Its description has more than 8,000 characters, or its definition more than 32,000: more than a model should be handed, or a reader will check.',
  match: ({ fields, units, isCut }) => {
    const description = fields.find(({ pointer, part }) => pointer === '/description' && part === 'value');
    const isLong =
      (description?.text.length ?? 0) > longest.description ||
      (units > longest.definition && units - countIcons(fields) > longest.definition) ||
      isCut;
    const shown = description ?? fields[0];
    return isLong && shown ? [{ field: shown, start: 0, end: Math.min(shown.text.length, 60) }] : [];
  },
  examples: {
    match: [{ name: 'manual', description: 'Do this, then that. '.repeat(500) }],
    pass: [{ name: 'thorough', description: 'Do this, then that. '.repeat(300) }],
  },
});
