import { findNamed } from '../reading/find-heads.ts';
import { spanField, type Span } from '../reading/find-phrases.ts';
import { findNameTopics, findPairs } from '../reading/find-topics.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Places in the name that show a change to be one of settings that something in use depends on. */
function findLiveSettings(context: RuleContext): Span[] {
  const whole = findNamed(context, (word, before) => isWordOf('settings', word) && isWordOf('weighty', before));
  return [...findNameTopics(context, 'live'), ...whole, ...findPairs(context, 'live-pairs'), ...findRunning(context)];
}

/** Changes of something that runs: of its own, or by an argument that says what it runs on or with. */
function findRunning({ claims, definition: { nameWords, parameters } }: RuleContext): Span[] {
  const acts = claims.filter(({ place, base, noun }) => place === 'name' && !noun && isWordOf('reconfiguring', base));
  // Beside a name or a label, only what something is called is changed.
  const isOutward = (word: string): boolean => isWordOf('outward', word);
  const said = claims.flatMap(({ place, base, objectWords }) => [
    base,
    ...(place === 'lead' ? objectWords.slice(0, 3).filter((word) => word !== 'properties') : []),
  ]);
  if (acts.length === 0 || [...said, ...nameWords.map(({ text }) => text)].some(isOutward)) return [];
  const fields = parameters.filter(({ plain, depth }) => depth < 2 && isWordOf('running-arguments', plain));
  return [
    ...acts.filter(({ objectWords }) => hasWordOf('running-things', objectWords)),
    ...fields.map(({ key }) => spanField(key)),
  ];
}

export const changesLiveSettings = defineRule({
  id: 'changes-live-settings',
  kind: 'qualifier',
  title: 'Changes live settings',
  why: 'Configuration that a running service reads takes effect for everyone at once.',
  reads: 'Writes about production, environment variables, flags and routes, and changes of what runs.',
  misses: 'Settings of nothing that runs.',
  only: ['Write'],
  axes: { control: 'live-settings' },
  traits: ['infrastructure'],
  find: findLiveSettings,
  says: 'It changes settings that a running service can depend on.',
});
