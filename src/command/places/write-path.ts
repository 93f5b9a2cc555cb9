/** Keys as one text that nothing else is spelled as; the paths of what is in it begin with it. */
export const writePath = (keys: readonly string[]): string => keys.map((key) => JSON.stringify(key)).join('');
