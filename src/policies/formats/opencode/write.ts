import type { Disposition } from '../../intent.ts';
import type { SpelledServer } from '../../spell-policy.ts';
import { spellName, spellServer } from './spell-name.ts';

const ACTIONS = { allow: 'allow', ask: 'ask', hide: 'deny' } satisfies Partial<Record<Disposition, string>>;

const isSayable = (given: Disposition): given is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, given);

/** Writes the file: of the keys that match a tool the last one holds, so those for whole servers come first. */
export function writeOpencode(servers: readonly SpelledServer[]): string {
  const entries = [
    ...servers.flatMap(({ alias, policy }) => (policy.rest === 'denied' ? [[spellServer(alias), 'deny']] : [])),
    ...servers.flatMap(({ alias, policy }) =>
      policy.spelled.map(({ intent: { tool }, effect: { given } }) => [
        spellName(alias, tool),
        isSayable(given) ? ACTIONS[given] : 'deny',
      ]),
    ),
  ];
  const config = { $schema: 'https://opencode.ai/config.json', permission: Object.fromEntries(entries) as unknown };
  return `${JSON.stringify(config, null, 2)}\n`;
}
