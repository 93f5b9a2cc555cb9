import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { findNameTopics, hasPairOf } from '../reading/find-topics.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

// Translations or a patient's record are no memory of an agent, and all memories at once are more than a note.
const isStore = ({ definition: { name, description } }: RuleContext): boolean =>
  /^\S*all.?memories\b/i.test(name.text) ||
  /\b(?:translation memor(?:y|ies)|patients?|fhir)\b/i.test(description?.text.slice(0, 500) ?? '');

/** Whether it is a cache that others are served from: a part of a service, or a store of whatever the caller names. */
const isShared = ({ claims, definition: { nameWords, parameters } }: RuleContext): boolean =>
  nameWords.some(({ text }) => text === 'cache') &&
  (parameters.some(({ plain }) => isWordOf('cache-arguments', plain)) ||
    nameWords.some(({ text }) => isWordOf('shared-caches', text)) ||
    claims.some(({ place, objectWords }) => place === 'lead' && hasWordOf('shared-caches', objectWords)));

/** Where it chooses what the agent's own next calls work on, or takes leave of that. */
const findChoices = ({ claims }: RuleContext): Span[] =>
  claims.filter(
    ({ place, base, objectWords }) =>
      (place === 'lead' && base === 'disconnect' && objectWords[0] === 'from') ||
      ((place === 'lead' || place === 'name') &&
        ((isWordOf('choosing', base) && hasWordOf('workplaces', objectWords.slice(0, 1))) ||
          (isWordOf('setting', base) && hasPairOf('own-pairs', objectWords.slice(0, 4))))),
  );

const stores = new Set(['session', 'memory', 'cache']);

export const keepsToOwnNotes = defineRule({
  id: 'keeps-to-own-notes',
  kind: 'qualifier',
  title: 'Stays with the agent\u2019s own things',
  why: 'Notes, memory and session defaults belong to the agent, and nobody else misses them.',
  reads: 'Phrases about memory, sessions, caches and knowledge graphs.',
  misses: 'Shared stores that call themselves memory.',
  only: ['Write', 'Destructive'],
  axes: { reach: 'own', control: 'none', value: 'none' },
  find: (context) =>
    isStore(context) || isShared(context)
      ? []
      : [...findNameTopics(context, 'scratch'), ...findPhrases(context, 'own'), ...findChoices(context)],
  says: ({ definition: { nameWords, description } }) => {
    const words = [...nameWords.map(({ text }) => text), ...(description?.text.toLowerCase().match(/[a-z]+/g) ?? [])];
    const store = words.map((word) => word.replace(/ies$/, 'y').replace(/s$/, '')).find((word) => stores.has(word));
    return store ? `It works on this server\u2019s own ${store}.` : '';
  },
});
