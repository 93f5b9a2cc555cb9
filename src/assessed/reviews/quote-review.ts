import type { Assessment, Evidence } from '../../catalog/schema/assessment.ts';
import type { Review, ReviewQuote } from '../../catalog/schema/review.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { readPointer } from '../../catalog/json-pointer.ts';
import { verifyEvidence } from '../../catalog/verify-evidence.ts';
import { findEvidenceFor } from './find-evidence-for.ts';

/** What stands in `rule` of evidence that a review quotes. */
export const REVIEW = 'review';

/** A review's quote as evidence; null where the definition doesn't have it there. */
export function locateQuote(tool: ToolDefinition, { field, part, quote }: ReviewQuote): Evidence | null {
  const value =
    part === 'key'
      ? field
          .slice(field.lastIndexOf('/') + 1)
          .replaceAll('~1', '/')
          .replaceAll('~0', '~')
      : readPointer(tool as Json, field);
  const start = typeof value === 'string' ? value.indexOf(quote) : -1;
  const evidence: Evidence = { rule: REVIEW, field, part: part ?? 'value', quote, start, end: start + quote.length };
  return start >= 0 && verifyEvidence(tool, evidence) ? evidence : null;
}

/**
 * The words that a review's verdict rests on: those that it quotes, or else what the rules found for its category, be it
 * that they let another outweigh it. Empty where there is neither.
 */
export function quoteReview(tool: ToolDefinition, { category, evidence }: Assessment, review: Review): Evidence[] {
  if (review.evidence !== undefined) return review.evidence.flatMap((quote) => locateQuote(tool, quote) ?? []);
  return category === review.category ? evidence : findEvidenceFor(tool, review.category);
}
