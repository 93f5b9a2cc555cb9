import type { Assessment, Evidence } from '../../catalog/schema/assessment.ts';
import { axes } from '../../catalog/vocabulary.ts';
import { rules } from '../../classifier/rules/index.ts';
import type { Span } from '../text-segments.ts';

/** What one rule, or the review, rests on. */
export interface NumberedFinding {
  readonly number: number;
  readonly rule: string;
  /** What it finds, in the rule's own words; those of a review stand in its rationale. */
  readonly finds: string;
  /** Its quotes, each once, with the first place of each. */
  readonly spots: readonly Pick<Evidence, 'field' | 'quote'>[];
  /** What it adds to the sum, axis by axis, such as `Reach +2`; what an earlier finding already brought is left out. */
  readonly adds: readonly string[];
}

const titles = new Map(rules.map(({ id, title }) => [id, title]));

const countPoints = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '\u2212'));

/** The axes whose level first rests on one of these pieces of evidence, as far as they add something. */
function listAdds(terms: Assessment['axes'], own: ReadonlySet<number>, told: Set<string>): string[] {
  if (terms === null) return [];
  return axes.flatMap(({ id, label }) => {
    const { points, evidence } = terms[id];
    if (points === 0 || told.has(id) || !evidence.some((index) => own.has(index))) return [];
    told.add(id);
    return [`${label} ${countPoints(points)}`];
  });
}

/** Numbers what was found, a number a rule, in the order of the evidence. */
export function numberEvidence({ evidence, axes: terms }: Pick<Assessment, 'evidence' | 'axes'>): NumberedFinding[] {
  const told = new Set<string>();
  const byRule = Map.groupBy(evidence.entries(), ([, { rule }]) => rule);
  return [...byRule].map(([rule, own], i) => {
    const spots = own.map(([, { field, quote }]) => ({ field, quote }));
    const isFirst = ({ quote }: { quote: string }, at: number) =>
      spots.findIndex((spot) => spot.quote === quote) === at;
    return {
      number: i + 1,
      rule,
      finds: titles.get(rule) ?? 'Quoted by the review',
      spots: spots.filter(isFirst),
      adds: listAdds(terms, new Set(own.map(([index]) => index)), told),
    };
  });
}

/** The numbers of the findings that one axis rests on. */
export const numberAxis = (
  { evidence }: Pick<Assessment, 'evidence'>,
  findings: readonly NumberedFinding[],
  indexes: readonly number[],
): number[] => {
  const own = new Set(indexes.map((index) => evidence[index]?.rule));
  return findings.filter(({ rule }) => own.has(rule)).map(({ number }) => number);
};

/** The spans of the string that a pointer leads to, each once, with the numbers of all that was found in it. */
export function numberSpans(
  { evidence }: Pick<Assessment, 'evidence'>,
  findings: readonly NumberedFinding[],
  field: string,
): Span[] {
  const numbers = new Map(findings.map(({ rule, number }) => [rule, number]));
  const here = evidence.filter((each) => each.field === field && each.part === 'value');
  return [...Map.groupBy(here, ({ start, end }) => `${start}-${end}`).values()].map((own) => ({
    start: own[0]?.start ?? 0,
    end: own[0]?.end ?? 0,
    numbers: [...new Set(own.map(({ rule }) => numbers.get(rule) ?? 0))].toSorted((a, b) => a - b),
  }));
}

/** What was found outside name, title and description: each quote with its place and numbers. */
export function listOtherSpots(findings: readonly NumberedFinding[]) {
  const elsewhere = findings.flatMap(({ number, spots }) =>
    spots
      .filter(({ field }) => !['/name', '/title', '/description'].includes(field))
      .map((spot) => ({ ...spot, number })),
  );
  return [...Map.groupBy(elsewhere, ({ field, quote }) => `${field}\n${quote}`).values()].map((own) => ({
    field: own[0]?.field ?? '',
    quote: own[0]?.quote ?? '',
    numbers: own.map(({ number }) => number),
  }));
}
