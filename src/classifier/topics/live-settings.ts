import type { RuleContext } from '../rules/define-rule.ts';
import type { Span } from '../reading/find-phrases.ts';
import { findNameTopics } from '../reading/find-topics.ts';

const settings = new Set(['config', 'configuration', 'settings']);
const weighty = new Set('account security billing trading organization org tenant server cluster system'.split(' '));

/** Places in the name that show a change to be one of settings that something in use depends on. */
export function findLiveSettings(context: RuleContext): Span[] {
  const { nameWords, name } = context.definition;
  const whole = nameWords
    .filter(({ text }, i) => settings.has(text) && weighty.has(nameWords[i - 1]?.text ?? ''))
    .map(({ start, end }) => ({ field: name, start, end }));
  return [...findNameTopics(context, 'live'), ...whole];
}
