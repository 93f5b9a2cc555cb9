import type { Json } from '../catalog/schema/tool-definition.ts';

/** A value as a sentence names it: text as it is, anything else as JSON. */
export const showValue = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
