import { defineRule, type RuleContext } from './define-rule.ts';
import { findNamed } from '../reading/find-heads.ts';
import { spanField, type Span } from '../reading/find-phrases.ts';

const many = new Set(['bulk', 'batch', 'many', 'multiple', 'mass']);
const saysMany = /\b(?:bulk|batch|many|multiple|mass|several|all|more|list of)\b/i;
const lists = /^(?:[a-z]*ids|users|members|contacts|subscribers|emails|items|records|events|recipients)$/;

/** Places that show one call to take a whole list of things to change or remove. */
function findMany(context: RuleContext): Span[] {
  const listed = context.definition.parameters
    .filter(({ plain, type, depth, required }) => depth === 0 && required && type === 'array' && lists.test(plain))
    .map(({ key }) => spanField(key));
  return [...findNamed(context, (word) => many.has(word)), ...listed].slice(0, 1);
}

export const takesMany = defineRule({
  id: 'takes-many',
  kind: 'qualifier',
  title: 'Takes many at once',
  why: 'Where one call names a whole list, a limit on calls bounds nothing.',
  reads: 'Names with bulk, batch or multiple, and required lists of ids, people or records.',
  misses: 'Filters that select many records by one condition.',
  only: ['Write', 'Destructive'],
  traits: ['bulk'],
  find: findMany,
  says: (context, [span]) => {
    // One thing can be made of many, or for many.
    const verb = context.claims.find(({ place }) => place === 'name');
    if (!span || (span.field.pointer !== '/name' && verb?.effect === 'create')) return '';
    if (span.field.pointer !== '/name') return 'One of its arguments takes a list: “…”.';
    // "Delete a batch webhook" deletes one, and what the first sentence says need not be said again.
    const opening = context.definition.description?.text.slice(0, 200) ?? '';
    return verb && verb.start > span.start && !saysMany.test(opening) ? 'By its name, one call takes many.' : '';
  },
});
