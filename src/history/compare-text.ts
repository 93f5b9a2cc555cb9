/** Orders texts by their code units, wherever it runs. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
