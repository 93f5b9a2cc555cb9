import { Document, Scalar } from 'yaml';
import { escapeHidden, hasHidden } from '../../escape-hidden.ts';
import type { ToolEffect } from '../../define-format.ts';
import type { SpelledPolicy, SpelledTool } from '../../spell-policy.ts';

type Rule = Record<string, unknown>;

/** A text from outside, quoted where it holds what `escapeHidden` is to escape. */
function spellText(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (hasHidden(text)) scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

const spellCondition = (argument: string, op: string, value: boolean | number | Scalar<string>[]): Rule => ({
  path: spellText(`args.${argument}`),
  op,
  value,
});

function spellRules({ required, bounds, rateLimit }: ToolEffect): Rule[] {
  const present = required.map((argument) => spellCondition(argument, 'exists', true));
  const bounded = bounds.flatMap(({ argument, minimum, maximum }) => [
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

/** Denies every call, or every call but the harmless ones. */
function spellDenial({ mildModes }: ToolEffect): Rule {
  if (mildModes === null) return { ...denied };
  const harmless = spellCondition(mildModes.argument, 'in', mildModes.values.map(spellText));
  return { name: 'harmless ways only', conditions: [harmless], on_deny: 'This policy denies this way of calling.' };
}

const isListed = ({ intent, effect }: SpelledTool): boolean =>
  intent.tool !== '*' && intent.tool.isWellFormed() && effect.given !== 'hide';

/** Writes the file. Names are kept apart from our own keys all the way, so that none of them can become one. */
export function writeIntercept({ spelled, rest }: SpelledPolicy, alias: string): string {
  const entries = spelled
    .filter(isListed)
    .map(({ intent, effect }) => ({
      name: intent.tool,
      rules: effect.given === 'deny' ? [spellDenial(effect)] : spellRules(effect),
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
