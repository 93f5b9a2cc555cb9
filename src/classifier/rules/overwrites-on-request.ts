import { findPhrases, spanField } from '../reading/find-phrases.ts';
import { findFlags } from '../reading/find-flags.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** That something is replaced, where the verbs have not said so already. */
const tellReplacing = ({ claims }: RuleContext, key: string | undefined): string =>
  key !== undefined && /^\w{1,40}$/.test(key)
    ? `Its ${key} argument can have it replace what was there.`
    : claims.some(({ base }) => base === 'replace' || base === 'overwrite')
      ? ''
      : 'It can replace what was there.';

// What only replaces the fields that are given, or labels, is an ordinary update.
const ordinary =
  /^overwrites existing.*(?:field|non-null|provided|specified)|^\w+ (?:(?:all|the|any|existing|current) ){0,3}(?:tags|labels)\b/i;

export const overwritesOnRequest = defineRule({
  id: 'overwrites-on-request',
  kind: 'argument',
  title: 'Replaces what was there',
  why: 'What is replaced as a whole, with no version kept, is lost as surely as if it had been deleted.',
  reads: 'Phrases such as overwrites existing, and arguments that are called so or say that they replace.',
  misses: 'Ordinary updates that happen to send a full body.',
  argue: (context) => {
    const phrases = findPhrases(context, 'overwrite').filter(
      ({ field, start, end }) => !ordinary.test(field.text.slice(start, end + 50)),
    );
    const flags = findFlags(context).filter(({ act }) => act === 'overwrite');
    const settings = context.definition.parameters
      .filter(({ words, depth, isFlag }) => depth === 0 && !isFlag && words.some(({ text }) => text === 'overwrite'))
      .map(({ key }) => spanField(key));
    const keys = [...flags, ...settings];
    const spans = [...phrases, ...keys].slice(0, 2);
    if (spans.length === 0) return null;
    return {
      category: 'Destructive',
      weight: flags.length > 0 ? 12 : keys.length > 0 || phrases.some(({ start }) => start < 200) ? 9 : 3.5,
      axes: { reversibility: 'lost' },
      traits: ['irreversible'],
      spans,
      says: tellReplacing(context, flags[0]?.parameter.key.text ?? settings[0]?.field.text),
    };
  },
});
