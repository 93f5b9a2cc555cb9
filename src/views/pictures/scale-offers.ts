import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** Rows with the length of a bar of their tools, in per cent of the longest. */
export function scaleOffers<T extends { readonly tools: number }>(
  rows: readonly T[],
): (T & { readonly bar: number })[] {
  const long = scaleLinear()
    .domain([0, max(rows, ({ tools }) => tools) || 1])
    .rangeRound([0, 100]);
  return rows.map((row) => ({ ...row, bar: long(row.tools) }));
}
