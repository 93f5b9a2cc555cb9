import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { englishLexicon, type EffectId } from '../words/lexicon.ts';
import type { Lead } from './find-lead.ts';

const categoriesOf: Readonly<Record<EffectId, CategoryId>> = {
  fetch: 'Read',
  compute: 'Read',
  create: 'Write',
  change: 'Write',
  restore: 'Write',
  pause: 'Write',
  relate: 'Write',
  grant: 'Write',
  delete: 'Destructive',
  remove: 'Destructive',
  revoke: 'Destructive',
  end: 'Destructive',
  overwrite: 'Destructive',
  stop: 'Execute',
  start: 'Execute',
  run: 'Execute',
  build: 'Execute',
  merge: 'Execute',
  send: 'Execute',
  publish: 'Execute',
  drive: 'Execute',
  delegate: 'Execute',
  operate: 'Execute',
  pay: 'Financial',
  trade: 'Financial',
  solicit: 'Financial',
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
  lead?.effect !== null && lead?.effect !== undefined && categoriesOf[lead.effect] === category;

/** The words that decided, where the lead is not what shows it; empty where none can be printed. */
export function tellReason(
  lead: Lead | null,
  { claims, definition: { name } }: RuleContext,
  category: CategoryId,
  findings: readonly Finding[],
): string {
  const named = englishLexicon.findVerb(claims.find(({ place }) => place === 'name')?.base ?? '');
  const isNamed = named !== null && categoriesOf[named.effect] === category;
  const isNew = ({ field, start }: Evidence): boolean =>
    field === '/name'
      ? isNamed && lead !== null
      : field !== lead?.field.pointer || start < lead.start || start > lead.start + 130;
  const pieces = findings
    .filter((finding) => finding.category === category && finding.rule !== 'weighs-words')
    .flatMap(({ evidence }) => evidence);
  const isTelling = ({ field, quote }: Evidence): boolean => field !== '/description' || quote.includes(' ');
  const piece = pieces.find((one) => printable.test(one.quote) && isTelling(one) && isNew(one));
  if (!piece) return '';
  const isWhole = piece.field === '/name' && printable.test(name.text);
  return `What makes it ${category} is ${namePlace(piece)}: “${isWhole ? name.text : piece.quote}”.`;
}
