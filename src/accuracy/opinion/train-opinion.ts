import { categoryIds, severityIds } from '../../catalog/schema/vocabulary.ts';
import { termFieldIds, termFields, type TermField, type Terms } from '../../classifier/words-model/list-terms.ts';
import { blankOpinion, makeOpinionModel, type OpinionModel } from '../../classifier/words-model/opinion-model.ts';
import { readWeights } from '../../classifier/words-model/read-weights.ts';
import { trainLinear, type SparseRow } from './train-linear.ts';
import { writeWeights } from './write-weights.ts';

/** A labelled definition, reduced to what the second opinion learns from. */
export interface OpinionExample {
  readonly server: string;
  readonly category: (typeof categoryIds)[number];
  readonly severity: (typeof severityIds)[number];
  readonly terms: Terms;
}

/** How training goes; chosen by cross-validation across servers. */
export const opinionSettings = { fewestServers: 2, mostTerms: 3300, cost: 15, rareness: 0.5, rounds: 30 } as const;

interface KnownTerm {
  readonly field: TermField;
  readonly term: string;
  /** What it counts in a definition: the more the fewer have it. */
  readonly value: number;
}

/** Terms that enough servers have, so that none stands for a server or a tool. */
function findTerms(examples: readonly OpinionExample[], field: TermField): KnownTerm[] {
  const seen = new Map<string, { servers: Set<string>; count: number }>();
  for (const { server, terms } of examples)
    for (const term of new Set(terms[field])) {
      const entry = seen.get(term) ?? { servers: new Set(), count: 0 };
      entry.servers.add(server);
      entry.count += 1;
      seen.set(term, entry);
    }
  return [...seen]
    .filter(([, { servers }]) => servers.size >= opinionSettings.fewestServers)
    .map(([term, { count }]) => ({
      field,
      term,
      value: termFields[field] * (Math.log((1 + examples.length) / (1 + count)) + 1),
    }));
}

/** What was learnt of terms: the bias, one number an output, and as many numbers for each term. */
interface Learnt {
  readonly bias: readonly number[];
  readonly weights: readonly (readonly number[])[];
}

const indexTerms = (known: readonly KnownTerm[]) => {
  const index = new Map(termFieldIds.map((field) => [field, new Map<string, number>()]));
  known.forEach(({ field, term }, at) => index.get(field)?.set(term, at));
  return index;
};

/** One logistic regression on categories, and one on severities. */
function learn(examples: readonly OpinionExample[], known: readonly KnownTerm[]): Learnt {
  const index = indexTerms(known);
  const rows = examples.map(({ terms }): SparseRow => {
    const at = termFieldIds.flatMap((field) =>
      [...new Set(terms[field])].flatMap((term) => index.get(field)?.get(term) ?? []),
    );
    const squares = at.reduce((sum, one) => sum + termFields[known[one]?.field ?? 'name'] ** 2, 0);
    const length = Math.sqrt(squares) || 1;
    // A fifth keeps a row about as long as 1, which the cost is chosen for.
    return { at, values: at.map((one) => (known[one]?.value ?? 0) / length / 5) };
  });
  const train = (truths: number[], classes: number) =>
    trainLinear(rows, truths, classes, known.length, opinionSettings);
  const heads = [
    train(
      examples.map(({ category }) => categoryIds.indexOf(category)),
      categoryIds.length,
    ),
    train(
      examples.map(({ severity }) => severityIds.indexOf(severity)),
      severityIds.length,
    ),
  ];
  return {
    bias: heads.flatMap((head) => head.bias),
    weights: known.map(({ value }, at) =>
      heads.flatMap((head) => head.weightsOf(at).map((weight) => (weight * value) / 5)),
    ),
  };
}

/** The terms that say most, in their order: what the others add is less than what a browser would pay for them. */
function selectTerms(known: readonly KnownTerm[], { weights }: Learnt): readonly KnownTerm[] {
  const lengths = new Map(known.map((term, at) => [term, Math.hypot(...(weights[at] ?? []))]));
  const ranked = known.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0));
  const kept = new Set(ranked.slice(0, opinionSettings.mostTerms));
  return known.filter((term) => kept.has(term));
}

/** Learns the second opinion, to the steps that its weights are written by. Deterministic. */
export function trainOpinion(examples: readonly OpinionExample[]): OpinionModel {
  const met = termFieldIds.flatMap((field) => findTerms(examples, field));
  if (met.length === 0) return blankOpinion;
  const known = selectTerms(met, learn(examples, met));
  const { bias, weights } = learn(examples, known);
  const rows = Object.fromEntries(indexTerms(known)) as unknown as OpinionModel['rows'];
  return readWeights(writeWeights(makeOpinionModel(bias, rows, Float64Array.from(weights.flat()))));
}
