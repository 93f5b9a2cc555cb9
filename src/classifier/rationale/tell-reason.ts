import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { englishLexicon, type EffectId } from '../words/lexicon.ts';
import type { Lead } from './find-lead.ts';

const effects: Readonly<Record<CategoryId, readonly EffectId[]>> = {
  Read: ['fetch', 'compute'],
  Write: ['create', 'change', 'restore', 'pause', 'relate', 'grant'],
  Execute: ['stop', 'start', 'run', 'build', 'merge', 'send', 'publish', 'drive', 'delegate', 'operate'],
  Destructive: ['delete', 'remove', 'revoke', 'end', 'overwrite'],
  Financial: ['pay', 'trade', 'solicit'],
};

/** What of a served text may stand between quotation marks in a sentence of ours. */
export const printable = /^[\p{L}\p{M}\p{N} ,.'’/&+#%$@_(){}:;!?=-]{2,80}$/u;

/** Where a piece of evidence stands, as our sentences name the place. */
function namePlace({ field, part }: Evidence): string {
  if (field === '/name') return 'its name';
  if (field === '/description') return 'its description';
  if (field.endsWith('/title') && field.split('/').length < 4) return 'its title';
  if (field.startsWith('/annotations/')) return 'the annotation';
  return part === 'key' ? 'its argument' : 'what its arguments say';
}

/** Whether the lead shows by its own verb why the verdict is what it is. */
export const showsWhy = (lead: Lead | null, category: CategoryId): boolean =>
  lead !== null && lead.effect !== null && effects[category].includes(lead.effect);

/** The words that decided, where the lead is not what shows it; empty where none can be printed. */
export function tellReason(
  lead: Lead | null,
  { claims, definition: { name } }: RuleContext,
  category: CategoryId,
  findings: readonly Finding[],
): string {
  const named = englishLexicon.findVerb(claims.find(({ place }) => place === 'name')?.base ?? '');
  const isNamed = named !== null && effects[category].includes(named.effect);
  const isNew = ({ field, start }: Evidence): boolean =>
    field === '/name'
      ? isNamed && lead !== null
      : field !== lead?.field.pointer || start < lead.start || start > lead.start + 130;
  const pieces = findings.filter((finding) => finding.category === category).flatMap(({ evidence }) => evidence);
  const isTelling = ({ field, quote }: Evidence): boolean =>
    (field !== '/description' || quote.includes(' ')) && quote.split('(').length === quote.split(')').length;
  const piece = pieces.find((one) => printable.test(one.quote) && isTelling(one) && isNew(one));
  if (!piece) return '';
  const isWhole = piece.field === '/name' && printable.test(name.text);
  return `What makes it ${category} is ${namePlace(piece)}: “${isWhole ? name.text : piece.quote}”.`;
}
