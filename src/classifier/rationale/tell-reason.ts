import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { speaksFor } from '../rules/effect-rules.ts';
import { englishLexicon } from '../words/lexicon.ts';
import type { Lead } from './find-lead.ts';

/** What of a served text may stand between quotation marks in a sentence of ours. */
export const printable = /^[\p{L}\p{M}\p{N} ,.'’/&+#%$@_(){}:;!?=—-]{2,120}$/u;

/** Where a piece of evidence stands, as our sentences name the place. */
function namePlace({ field, part }: Evidence): string {
  if (field === '/description') return 'its description';
  if (field.endsWith('/title') && field.split('/').length < 4) return 'its title';
  if (field.startsWith('/annotations/')) return 'the annotation';
  return part === 'key' ? 'its argument' : 'what its arguments say';
}

/** Whether the lead shows by its own verb, or by another that it quotes, why the verdict is what it is. */
export const showsWhy = (lead: Lead | null, category: CategoryId): boolean =>
  lead !== null &&
  ((lead.effect !== null && speaksFor(lead.effect, category)) ||
    (lead.text.match(/[A-Za-z]+/g) ?? []).some((word) => {
      const sense = englishLexicon.findVerb(word.toLowerCase());
      return sense !== null && speaksFor(sense.effect, category);
    }));

/** Whether a piece of evidence stands among the words that the lead tells. */
export const isTold = ({ field, start }: Evidence, lead: Lead | null): boolean =>
  lead !== null && field === lead.field.pointer && start >= lead.start && start <= lead.start + lead.text.length;

/** A piece of the description widened to its sentence, where that is short enough to be quoted. */
export function widen({ field, quote, start }: Evidence, { definition }: RuleContext): string {
  const { description, sentences } = definition;
  const own = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
  if (field !== '/description' || !own) return quote;
  const text = (description?.text.slice(own.start, own.end) ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
  const isFit = text.length < 115 && printable.test(text) && text.split('(').length === text.split(')').length;
  return isFit && text.includes(quote) ? text : quote;
}

/** The words that decided, where nothing else shows them; the name's only where no others do. Empty where none are needed. */
export function tellReason(
  lead: Lead | null,
  context: RuleContext,
  category: CategoryId,
  findings: readonly Finding[],
): string {
  const { name } = context.definition;
  if (category === 'Read' || (category === 'Write' && lead?.kind === 'act')) return '';
  const named = englishLexicon.findVerb(context.claims.find(({ place }) => place === 'name')?.base ?? '');
  const isNamed = lead !== null && named !== null && speaksFor(named.effect, category);
  const isTelling = ({ field, quote }: Evidence): boolean =>
    field !== '/name' &&
    (field !== '/description' || quote.includes(' ')) &&
    quote.split('(').length === quote.split(')').length;
  const pieces = findings
    .filter((finding) => finding.category === category)
    .flatMap(({ evidence }) => evidence)
    .filter((piece) => printable.test(piece.quote));
  const piece = pieces.find((one) => isTelling(one) && !isTold(one, lead));
  if (piece) return `What makes it ${category} is ${namePlace(piece)}: “${widen(piece, context)}”.`;
  const isByName = isNamed && printable.test(name.text) && pieces.some(({ field }) => field === '/name');
  return isByName ? `What makes it ${category} is its name: “${name.text}”.` : '';
}
