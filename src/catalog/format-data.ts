/** The canonical form of a JSON value as a data file: keys as they come, two spaces deep, one line break at the end. */
export const formatDataFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
