import type { Json } from './schema/tool-definition.ts';

/** The canonical form of a data file: keys as they come, two spaces deep, one line break at the end. */
export const formatDataFile = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;
