import { Document, Scalar } from 'yaml';
import { escapeHidden, hasHidden } from '../escape-hidden.ts';
import type { ToolIntent } from '../intent.ts';
import { isNameable, type SpelledPolicy } from '../spell-policy.ts';
import type { SpelledTool } from '../spell-tools.ts';
import { isAddressable } from './intercept-traps.ts';

type Rule = Record<string, unknown>;

/** A text from outside, quoted where it holds what `escapeHidden` is to escape. */
function spellText(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (hasHidden(text)) scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

const spellCondition = (argument: string, op: string, value: boolean | number): Rule => ({
  path: spellText(`args.${argument}`),
  op,
  value,
});

function spellRules({ requiredArguments, argumentBounds, rateLimit }: ToolIntent): Rule[] {
  const present = requiredArguments.filter(isAddressable).map((argument) => spellCondition(argument, 'exists', true));
  const bounded = argumentBounds.flatMap(({ argument, minimum, maximum }) => [
    ...(minimum === null ? [] : [spellCondition(argument, 'gte', minimum)]),
    ...(maximum === null ? [] : [spellCondition(argument, 'lte', maximum)]),
  ]);
  const rules: Rule[] = [];
  if (present.length > 0)
    rules.push({ name: 'required arguments', conditions: present, on_deny: 'A required argument is missing.' });
  if (bounded.length > 0)
    rules.push({ name: 'argument bounds', conditions: bounded, on_deny: 'An argument is outside its bounds.' });
  if (rateLimit !== null) rules.push({ name: 'rate limit', rate_limit: `${rateLimit.max}/${rateLimit.window}` });
  return rules;
}

const denied: Rule = { name: 'denied', action: 'deny', on_deny: 'This policy denies the tool.' };

const isListed = ({ intent, effect }: SpelledTool): boolean => isNameable(intent.tool) && effect.given !== 'hide';

/** Writes the file. Names are kept apart from our own keys all the way, so that none of them can become one. */
export function writeInterceptYaml(alias: string, { spelled, rest }: SpelledPolicy): string {
  const entries = spelled
    .filter(isListed)
    .map(({ intent, effect }) => ({
      name: intent.tool,
      rules: effect.given === 'deny' ? [{ ...denied }] : spellRules(intent),
    }))
    // Where the rest is untouched an entry without rules says nothing.
    .filter(({ rules }) => rest === 'denied' || rules.length > 0);
  const hidden = spelled.filter(({ effect }) => effect.given === 'hide').map(({ intent }) => spellText(intent.tool));
  const document = new Document(
    new Map<string, unknown>([
      ['version', '1'],
      ['description', spellText(`Policy for ${alias.toWellFormed()}`)],
      ['default', rest === 'denied' ? 'deny' : 'allow'],
      ...(hidden.length > 0 ? [['hide', hidden] as const] : []),
      ['tools', new Map(entries.map(({ name, rules }) => [spellText(name), { rules }]))],
    ]),
    { aliasDuplicateObjects: false, compat: 'yaml-1.1' },
  );
  return escapeHidden(document.toString({ lineWidth: 0, doubleQuotedAsJSON: true }), 'yaml');
}
