import type { AxisId, CategoryId, TraitId } from '../../catalog/schema/vocabulary.ts';
import type { Finding } from '../rules/define-rule.ts';
import { makeEvidence } from '../evidence.ts';
import type { Span } from '../reading/find-phrases.ts';

/** What a qualifier says of effects that other rules found. */
export interface Qualification {
  readonly rule: string;
  /** Categories under which it counts. */
  readonly only: readonly CategoryId[];
  readonly axes: Readonly<Partial<Record<AxisId, string>>>;
  readonly traits: readonly TraitId[];
  readonly says: string;
}

/** Turns the places that show a qualification into one finding; none where there are none. */
export function argueQualifier(spans: readonly Span[], qualification: Qualification): Finding[] {
  if (spans.length === 0) return [];
  const { rule, ...rest } = qualification;
  const apart = spans.filter(
    (span, i) => spans.findIndex(({ field, start }) => field === span.field && start === span.start) === i,
  );
  const evidence = apart.slice(0, 2).map(({ field, start, end }) => makeEvidence(rule, field, start, end));
  return [{ kind: 'qualifier', category: null, weight: 0, evidence, ...rest }];
}
