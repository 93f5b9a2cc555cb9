/** The middle one of values; of an even number the higher of the two in the middle, and 0 of none. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
