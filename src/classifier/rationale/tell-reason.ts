import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { effectEntries } from '../rules/effect-rules.ts';
import { englishLexicon, type EffectId } from '../words/lexicon.ts';
import type { Lead } from './find-lead.ts';

/** What verbs of an effect speak for that no entry but a rule in code reads. */
const coded: Readonly<Partial<Record<EffectId, CategoryId>>> = {
  start: 'Execute',
  stop: 'Execute',
  pay: 'Financial',
  trade: 'Financial',
};

const categories: ReadonlyMap<string, CategoryId> = new Map([
  ...Object.entries(coded),
  ...effectEntries.flatMap(({ effects, category }) => effects.map((effect) => [effect, category] as const)),
]);

const speaksFor = (effect: EffectId, category: CategoryId): boolean => categories.get(effect) === category;

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
  lead !== null && lead.effect !== null && speaksFor(lead.effect, category);

/** The words that decided, where the lead is not what shows it; empty where none can be printed. */
export function tellReason(
  lead: Lead | null,
  { claims, definition: { name } }: RuleContext,
  category: CategoryId,
  findings: readonly Finding[],
): string {
  const named = englishLexicon.findVerb(claims.find(({ place }) => place === 'name')?.base ?? '');
  const isNamed = named !== null && speaksFor(named.effect, category);
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
