import type { Evidence } from '../catalog/schema/assessment.ts';
import type { Finding } from './define-rule.ts';

const mostSentences = 3;

const holds = (sentence: string, quote: string): boolean =>
  quote.length > 3 && sentence.toLowerCase().includes(quote.toLowerCase());

/** One to three sentences of ours that say why, strongest finding first; a sentence that would repeat a quote is passed over. */
export function writeRationale(findings: readonly Finding[], evidence: readonly Evidence[]): string {
  const sentences = [...new Set(findings.map(({ says }) => says))];
  const own = sentences.filter((sentence) => !evidence.some(({ quote }) => holds(sentence, quote)));
  return (own.length > 0 ? own : sentences.slice(0, 1)).slice(0, mostSentences).join(' ');
}
