/** The canonical form of a JSON value as a data file: keys as they come, two spaces deep, one line break at the end. */
export const formatDataFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The same for what is measured or trained: a list of numbers alone stands on one line, so that what changes for one name
 * is one line of a comparison. A line break within brackets is never part of a string, which has it as an escape.
 */
export const formatMeasuredFile = (value: unknown): string =>
  formatDataFile(value).replaceAll(
    /\[\n([-+.,\deE\s]+)\]/g,
    (_, numbers: string) => `[${numbers.trim().replaceAll(/,\s+/g, ', ')}]`,
  );
