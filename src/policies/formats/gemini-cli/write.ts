import { stringify } from 'smol-toml';
import type { ToolEffect } from '../../define-format.ts';
import type { SpelledServer } from '../../spell-policy.ts';
import { EVERY_CALL, matchConditions, matchModes } from './arguments-pattern.ts';
import { nameServer, nameTool } from './spell-name.ts';

/** All above 950, the priority of a rule that Gemini CLI saves when you let a tool always run. */
const priorities = { mode: 990, condition: 980, tool: 970, rest: 960 } as const;

interface Rule {
  readonly decision: 'allow' | 'ask_user' | 'deny';
  readonly priority: number;
  readonly argsPattern?: string;
  readonly denyMessage?: string;
}

const DENIED = 'This policy denies the tool.';
const UNMET = 'This policy denies the call: a required argument is missing, or one is out of bounds.';

const deny = (priority: number, denyMessage: string): Rule => ({ decision: 'deny', priority, denyMessage });

/** A tool stays in the list where the first rule without a pattern, or the first that doesn't deny, is no denial. */
const denyListed = (): Rule[] => [
  { ...deny(priorities.condition, DENIED), argsPattern: EVERY_CALL },
  { decision: 'ask_user', priority: priorities.tool },
];

function permit(effect: ToolEffect, decision: 'allow' | 'ask_user'): Rule[] {
  const { bounds, required } = effect;
  if (bounds.length === 0 && required.length === 0) return [{ decision, priority: priorities.tool }];
  const argsPattern = matchConditions({ bounds, required });
  // A trap has already denied a tool whose conditions fit in no pattern.
  if (argsPattern === null) return denyListed();
  return [{ decision, priority: priorities.condition, argsPattern }, deny(priorities.tool, UNMET)];
}

function ruleTool(effect: ToolEffect): Rule[] {
  if (effect.given === 'hide') return [deny(priorities.tool, DENIED)];
  if (effect.given === 'deny') return denyListed();
  return permit(effect, effect.given === 'allow' ? 'allow' : 'ask_user');
}

const ruleModes = ({ mildModes }: ToolEffect): Rule[] =>
  mildModes === null
    ? []
    : matchModes(mildModes).map((argsPattern) => ({ decision: 'allow', priority: priorities.mode, argsPattern }));

const REST = 'This policy denies every tool of the server that it does not name.';

function ruleServer({ alias, policy: { spelled, rest } }: SpelledServer): object[] {
  const rules = spelled.flatMap(({ intent, effect }) =>
    [...ruleModes(effect), ...ruleTool(effect)].map((rule) => ({ ...nameTool(alias, intent.tool), ...rule })),
  );
  const closing = rest === 'denied' ? [{ ...nameServer(alias), ...deny(priorities.rest, REST) }] : [];
  return [...rules, ...closing];
}

/** Writes the file. */
export function writeGeminiCli(servers: readonly SpelledServer[]): string {
  const all = servers.flatMap(ruleServer);
  return all.length === 0 ? '# No rule: every tool is left untouched.\n' : stringify({ rule: all });
}
