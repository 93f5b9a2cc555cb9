import { isObject, ownValue, type JsonObject } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { ALL_KEYS } from '../forms/define-form.ts';
import type { EntryKeys, Purpose } from '../forms/form.ts';
import type { Report } from './report.ts';

/** A member of a server: what it is called there, and its value. */
export interface Member {
  readonly key: string;
  readonly value: Json;
}

const isThere = (value: Json | undefined): value is Json => value !== undefined && value !== null;

/** A server, and where it stands. */
export interface Entry {
  readonly value: JsonObject;
  /** JSON Pointer to it. */
  readonly place: string;
  readonly keys: EntryKeys;
  readonly report: Report;
}

/** The member for a purpose; one that only other clients call so is read too, and told. */
export function readMember({ value, place, keys, report }: Entry, purpose: Purpose): Member | null {
  const find = (names: readonly string[]): string | undefined => names.find((name) => isThere(ownValue(value, name)));
  const own = find(keys[purpose]);
  const key = own ?? find(ALL_KEYS[purpose]);
  if (key === undefined) return null;
  if (own === undefined)
    report.warn(
      'other-clients-name',
      `${place}/${key}`,
      `Other clients have a member called "${key}"; the documentation of this one names none.`,
      `Call it "${keys[purpose][0] ?? ''}" for this client.`,
    );
  return { key, value: ownValue(value, key) ?? null };
}

/** A program as an older form has it, an object with a path, or as others do, a list of program and arguments. */
export function openCommand({ value }: Entry): JsonObject {
  const command = ownValue(value, 'command');
  if (!isObject(command) || typeof ownValue(command, 'path') !== 'string') return value;
  const { path, args = [], env = {} } = command as { path: string; args?: Json; env?: Json };
  return Object.fromEntries([...Object.entries({ args, env }), ...Object.entries(value), ['command', path]]);
}
