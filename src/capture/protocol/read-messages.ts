import type { Json } from '../../catalog/schema/tool-definition.ts';

export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMessage = (value: Json): value is JsonObject => isObject(value) && value['jsonrpc'] === '2.0';

/** The messages of a line: one, or a batch of them; null where it is none of JSON-RPC. */
export function readMessages(line: string): readonly JsonObject[] | null {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return null;
  }
  const messages = Array.isArray(value) ? value : [value];
  return messages.length > 0 && messages.every(isMessage) ? messages : null;
}
