import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { speaksFor } from '../rules/effect-rules.ts';
import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { englishLexicon } from '../words/lexicon.ts';
import { capitalise, toThird } from './conjugate.ts';
import { addArticle } from './dress-telegram.ts';
import { findLead, type Lead } from './find-lead.ts';
import { isTold, printable, showsWhy, tellReason, widen } from './tell-reason.ts';

/** What verbs of an effect do in any language, in English and in the third person. */
const acts: ReadonlyMap<string, string> = new Map(Object.entries(phrasing.acts));
const nounsInNames = new Set(phrasing.nounsInNames);
const mostSentences = 3;
/** Effects argued for with less than this part of the strongest one's weight are not worth a sentence. */
const worthTelling = 0.75;

const languages = new Intl.DisplayNames('en', { type: 'language' });
const printableName = /^[\w./:-]{1,64}$/;

/** What the name alone says, where nothing else can be printed. */
function tellName({ definition: { name, description }, claims }: RuleContext): string {
  const claim = claims.find(({ place }) => place === 'name');
  const object = claim && !claim.noun ? addArticle(claim.objectWords) : null;
  const alone = description ? 'Its name says the most' : 'Only its name says what it does';
  if (claim && object) return `${alone}: it ${toThird(claim.base)} ${object}.`;
  return printableName.test(name.text) ? `${alone}: “${name.text}”.` : `${alone}.`;
}

/** The definition's own words between quotation marks, with what they are. */
function quoteLead(
  { lexicon, claims, definition: { description, nameWords } }: RuleContext,
  { text, whole, field, effect }: Lead,
  category: CategoryId,
): string {
  const quoted = `“${text}”${/[.!?。]$/.test(text) ? '' : '.'}`;
  if (field.pointer !== '/description') return `Its title says ${quoted}`;
  if (lexicon !== englishLexicon) {
    const named = claims.find(({ place }) => place === 'name');
    const language = languages.of(lexicon.language) ?? '';
    const part = whole ? '' : ', in part';
    const isVerb =
      named &&
      !nounsInNames.has(named.base) &&
      (!named.noun || nameWords[0]?.text === named.base) &&
      englishLexicon.findVerb(named.base);
    const isAgreed = isVerb && (named.effect === effect || speaksFor(named.effect, category));
    if (isAgreed) return `Its name says “${named.base}”; in ${language}, its definition says${part}: ${quoted}`;
    const told = claims.find((claim) => claim.place === 'lead' && claim.effect === effect);
    const act = told && speaksFor(told.effect, category) ? acts.get(told.effect) : undefined;
    return `In ${language}, its definition says${act === undefined ? '' : ` what it ${act}`}${part}: ${quoted}`;
  }
  if (!whole) return `Its definition says, in part: ${quoted}`;
  const isAll = (description?.text.trim().length ?? 0) < text.length + 3;
  if (effect === null) return isAll ? `All that its description says: ${quoted}` : `Its definition says: ${quoted}`;
  return isAll ? `In its own words, and no more: ${quoted}` : `In the words of its definition: ${quoted}`;
}

/**
 * What a finding adds, with the words that show it in the place of the ellipsis: those of the name are none. Empty where
 * they are not to be printed, or stand in `told`.
 */
function fillQuote({ says, evidence }: Finding, context: RuleContext, lead: Lead | null, told: string): string {
  if (!says.includes('“…”')) return says;
  const said = told.toLowerCase();
  const bare = says.startsWith('It bears on') ? says.replace(': “…”', '') : '';
  const pieces = evidence.filter((one) => printable.test(one.quote));
  if (pieces.some((one) => isTold(one, lead) || said.includes(one.quote.toLowerCase()))) return bare;
  const piece = pieces.find(({ field }) => field !== '/name');
  const quote = piece && widen(piece, context);
  if (quote === undefined || (bare !== '' && piece?.field === '/description' && quote === piece.quote)) return bare;
  return says.replace('…', () => quote);
}

/**
 * One to three sentences: what the definition says the tool does, as nearly as may be in its own words, then what makes that
 * better or worse. `findings` are those that bear on the verdict, strongest first.
 */
export function writeRationale(context: RuleContext, category: CategoryId, findings: readonly Finding[]): string {
  const lead = findLead(context);
  const told =
    lead === null
      ? tellName(context)
      : lead.kind === 'act'
        ? `${capitalise(lead.text)}.`
        : quoteLead(context, lead, category);
  const strongest = findings[0]?.weight ?? 0;
  const telling = findings.filter(({ kind, weight }) => kind === 'qualifier' || weight >= strongest * worthTelling);
  const said = telling
    .map((finding) => ({ ...finding, says: fillQuote(finding, context, lead, told) }))
    .filter(({ says }) => says !== '');
  const isExplained =
    told.startsWith('Its name says') ||
    showsWhy(lead, category) ||
    said.some((finding) => finding.category === category);
  const reason = isExplained ? '' : tellReason(lead, context, category, findings);
  const sentences = [told, reason, ...said.map(({ says }) => says)].filter((sentence) => sentence !== '');
  return [...new Set(sentences)].slice(0, mostSentences).join(' ');
}
