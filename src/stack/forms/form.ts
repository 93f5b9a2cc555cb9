import type { JsonObject } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { FormatId } from '../../policies/formats/index.ts';

/** What a client calls the members of a server, each the first that counts first. */
export interface EntryKeys {
  readonly command: readonly string[];
  readonly args: readonly string[];
  /** Holds variables by name, or names them. */
  readonly variables: readonly string[];
  readonly url: readonly string[];
  /** Members that are true where a server is off, and those that are false then. */
  readonly off: readonly string[];
  readonly on: readonly string[];
  /** Which counts where a server has both, and no type says more. */
  readonly prefers: 'command' | 'url';
  /** Whether a server with an address is left out where no type is told. */
  readonly needsType: boolean;
}

/** What a member of a server is for. */
export type Purpose = Exclude<keyof EntryKeys, 'prefers' | 'needsType'>;

/** Servers that stand together in a file. */
export interface ServerGroup {
  /** The keys that lead to them. */
  readonly keys: readonly string[];
  /** An object with a server under each name, or a list of servers with names. */
  readonly value: Json;
  /** Names of those that are off, where the file says so elsewhere. */
  readonly off: readonly string[];
}

/** A way in which a client is told its servers; a page lists them, and tests read each example. */
export interface StackForm {
  readonly id: string;
  readonly title: string;
  /** Who reads it: one sentence or a list of names. */
  readonly seenIn: string;
  /** Where its vendor says so; null for what is no file of a client. */
  readonly source: string | null;
  readonly language: 'json' | 'jsonc' | 'toml' | 'yaml' | 'shell';
  /** Ends of the paths at which such a file lies, in small letters. */
  readonly fileNames: readonly string[];
  /** The text of a small file. */
  readonly example: string;
  /** The servers that reading the example gives, by their names. */
  readonly gives: readonly string[];
  /** What its client reads though JSON does not know it. */
  readonly allows: readonly ('comments' | 'trailing-comma')[];
  /** The policy format for the client that reads it; null where there is none, or the client isn't known. */
  readonly format: FormatId | null;
  readonly keys: EntryKeys;
  /** Null where the value holds no servers in this way. */
  read: (value: JsonObject) => readonly ServerGroup[] | null;
  /** Whether the value itself shows that it is this form, and not another that looks alike. */
  isTold: (value: JsonObject) => boolean;
}
