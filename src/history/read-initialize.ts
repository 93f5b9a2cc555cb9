import type { Json } from '../catalog/schema/tool-definition.ts';

const readField = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined;

const readText = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** What a server's answer to `initialize` tells the model to do; null where it says nothing. */
export const readInstructions = (initialize: Json): string | null => readText(readField(initialize, 'instructions'));

/** The version that a server says it is of; null where it names none. */
export const readServerVersion = (initialize: Json): string | null =>
  readText(readField(readField(initialize, 'serverInfo'), 'version'));
