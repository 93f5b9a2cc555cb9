import { defineRule } from './define-rule.ts';
import { findNamed } from '../reading/find-heads.ts';
import { spanField } from '../reading/find-phrases.ts';

const saysMany = /\b(?:bulk|batch|many|multiple|mass|several|all|more|list of)\b/i;
const lists = /^(?:[a-z]*ids|users|members|contacts|subscribers|emails|items|records|events|recipients)$/;

export const takesMany = defineRule({
  id: 'takes-many',
  kind: 'qualifier',
  title: 'Takes many at once',
  why: 'Where one call names a whole list, a limit on calls bounds nothing.',
  reads: 'Names with bulk, batch or multiple, and required lists of ids, people or records.',
  misses: 'Filters that select many records by one condition.',
  only: ['Write', 'Destructive'],
  traits: ['bulk'],
  find: (context) => [
    ...findNamed(context, (word) => /^(?:bulk|batch|many|multiple|mass)$/.test(word)).slice(0, 1),
    ...context.definition.parameters
      .filter(({ plain, type, depth, required }) => depth === 0 && required && type === 'array' && lists.test(plain))
      .map(({ key }) => spanField(key)),
  ],
  says: ({ claims, definition }, [span]) => {
    if (!span) return '';
    const verb = claims.find(({ place }) => place === 'name');
    // One thing can be made of many, or for many.
    const makesOne = verb?.effect === 'create' && !/s$/.test(verb.objectWords.at(-1) ?? 's');
    if (span.field.pointer !== '/name') return makesOne ? '' : 'One of its arguments takes a list: “…”.';
    // "Delete a batch webhook" deletes one, and what the first sentence says need not be said again.
    const opening = definition.description?.text.slice(0, 200) ?? '';
    return verb && verb.start > span.start && !saysMany.test(opening) ? 'By its name, one call takes many.' : '';
  },
});
