/** The terms of an example, by position, and what each counts in it. */
export interface SparseRow {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

interface Settings {
  /** How much an example that is got wrong costs beside large weights. */
  readonly cost: number;
  /** The power of a class's rareness by which its examples cost more: 0 not at all, 1 in full. */
  readonly rareness: number;
  readonly rounds: number;
}

/** A step of the generator that shuffles; the same every time. */
const nextRandom = (seed: number): number => (Math.imul(seed, 1664525) + 1013904223) >>> 0;

function shuffle(order: number[], start: number): number {
  let seed = start;
  for (let last = order.length - 1; last > 0; last -= 1) {
    seed = nextRandom(seed);
    const other = seed % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return seed;
}

/**
 * Penalised multinomial logistic regression by stochastic dual coordinate ascent (Shalev-Shwartz and Zhang, 2013). The
 * same examples in the same order give the same weights.
 */
export function trainLinear(
  rows: readonly SparseRow[],
  truths: readonly number[],
  classes: number,
  terms: number,
  settings: Settings,
) {
  const weights = new Float64Array((terms + 1) * classes);
  const duals = new Float64Array(rows.length * classes);
  const shares = new Float64Array(classes);
  const steps = new Float64Array(classes);
  const counts = Array.from({ length: classes }, (_, c) => truths.filter((truth) => truth === c).length);
  const costs = truths.map(
    (truth) => settings.cost * (rows.length / classes / (counts[truth] ?? 1)) ** settings.rareness,
  );
  // The bias is one more term, that every example has.
  const full = rows.map(({ at, values }) => ({ at: [...at, terms], values: [...values, 1] }));
  const order = rows.map((_, i) => i);
  let seed = 1;
  for (let round = 0; round < settings.rounds; round += 1) {
    seed = shuffle(order, seed);
    for (const i of order) {
      const { at, values } = full[i] as SparseRow;
      const cost = costs[i] ?? 0;
      shares.fill(0);
      let norm = 0;
      for (let k = 0; k < at.length; k += 1) {
        const value = values[k] ?? 0;
        const from = (at[k] ?? 0) * classes;
        norm += value * value;
        for (let c = 0; c < classes; c += 1) shares[c] = (shares[c] ?? 0) + (weights[from + c] ?? 0) * value;
      }
      const top = Math.max(...shares);
      let total = 0;
      for (let c = 0; c < classes; c += 1) total += shares[c] = Math.exp((shares[c] ?? 0) - top);
      for (let c = 0; c < classes; c += 1) {
        const wanted = cost * ((c === truths[i] ? 1 : 0) - (shares[c] ?? 0) / total);
        const dual = duals[i * classes + c] ?? 0;
        steps[c] = (wanted - dual) / (1 + (cost * norm) / 2);
        duals[i * classes + c] = dual + (steps[c] ?? 0);
      }
      for (let k = 0; k < at.length; k += 1) {
        const value = values[k] ?? 0;
        const from = (at[k] ?? 0) * classes;
        for (let c = 0; c < classes; c += 1) weights[from + c] = (weights[from + c] ?? 0) + (steps[c] ?? 0) * value;
      }
    }
  }
  const weightsOf = (term: number): number[] => [...weights.subarray(term * classes, (term + 1) * classes)];
  return { bias: weightsOf(terms), weightsOf };
}
