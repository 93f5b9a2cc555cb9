import type { Evidence } from '../catalog/schema/assessment.ts';
import type { Finding } from './rules/define-rule.ts';

const mostSentences = 3;
/** Effects argued for with less than this part of the strongest one's weight are not worth a sentence. */
const worthTelling = 0.75;

/**
 * One to three sentences of ours that say why: what it does first, then what makes that better or worse.
 * `findings` come strongest first. A sentence that would repeat a quote of more than a word is passed over while another is left.
 */
export function writeRationale(findings: readonly Finding[], evidence: readonly Evidence[]): string {
  const strongest = findings[0]?.weight ?? 0;
  const telling = findings.filter(({ kind, weight }) => kind === 'qualifier' || weight >= strongest * worthTelling);
  const sentences = [...new Set(telling.map(({ says }) => says))];
  const quotes = evidence.map(({ quote }) => quote.toLowerCase()).filter((quote) => /[\s_]/.test(quote));
  const repeats = (sentence: string): boolean => quotes.some((quote) => sentence.includes(quote));
  const own = sentences.filter((sentence) => !repeats(sentence.toLowerCase()));
  let room = mostSentences;
  const told = (own.length > 0 ? own : sentences.slice(0, 1)).filter((sentence, i) => {
    const length = sentence.split('. ').length;
    if (i > 0 && length > room) return false;
    room -= length;
    return true;
  });
  return told.join(' ');
}
