import { categoryIds, severityIds } from '../../catalog/schema/vocabulary.ts';
import {
  openTerm,
  termFieldIds,
  termFields,
  type TermField,
  type Terms,
} from '../../classifier/words-model/list-terms.ts';
import { blankOpinion, makeOpinionModel, type OpinionModel } from '../../classifier/words-model/opinion-model.ts';
import { trainLinear, type SparseRow } from './train-linear.ts';

/** A labelled definition, reduced to what the second opinion learns from. */
export interface OpinionExample {
  readonly server: string;
  readonly category: (typeof categoryIds)[number];
  readonly severity: (typeof severityIds)[number];
  readonly terms: Terms;
}

/** How training goes; chosen by cross-validation across servers. */
export const opinionSettings = { fewestServers: 2, cost: 15, rareness: 0.5, rounds: 30 } as const;

interface KnownTerm {
  readonly field: TermField;
  readonly term: string;
  /** What it counts in a definition: the more the fewer have it. */
  readonly value: number;
}

const openTerms = (terms: Terms, field: TermField): ReadonlySet<string> =>
  new Set([...terms[field]].flatMap((entry) => openTerm(field, entry)));

/** Terms that enough servers have, so that none stands for a server or a tool. */
function findTerms(examples: readonly OpinionExample[], field: TermField): KnownTerm[] {
  const seen = new Map<string, { servers: Set<string>; count: number }>();
  for (const { server, terms } of examples)
    for (const term of openTerms(terms, field)) {
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

/** Learns the second opinion: one logistic regression on categories, and one on severities. Deterministic. */
export function trainOpinion(examples: readonly OpinionExample[]): OpinionModel {
  const known = termFieldIds.flatMap((field) => findTerms(examples, field));
  if (known.length === 0) return blankOpinion;
  const index = new Map(termFieldIds.map((field) => [field, new Map<string, number>()]));
  known.forEach(({ field, term }, at) => index.get(field)?.set(term, at));
  const rows = examples.map(({ terms }): SparseRow => {
    const at = termFieldIds.flatMap((field) =>
      [...openTerms(terms, field)].flatMap((term) => index.get(field)?.get(term) ?? []),
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
  const weights = known.flatMap(({ value }, at) =>
    heads.flatMap((head) => head.weightsOf(at).map((weight) => (weight * value) / 5)),
  );
  return makeOpinionModel(
    heads.flatMap((head) => head.bias),
    Object.fromEntries(index) as unknown as OpinionModel['rows'],
    Float64Array.from(weights),
  );
}
