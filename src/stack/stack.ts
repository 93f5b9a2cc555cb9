import type { Problem } from '../catalog/schema/problem.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';

/** How a client reaches a server, with every value left out that could be a secret. */
export type Launch =
  | {
      readonly kind: 'command';
      readonly command: string;
      /** As written, but for what could be a secret, for which `…` stands. */
      readonly args: readonly string[];
    }
  | {
      readonly kind: 'address';
      /** Without user, query and fragment; `…` stands for a part of the path that could be a secret. */
      readonly url: string;
    };

/** One server as a configuration names it. */
export interface StackServer {
  /** The reader's own name for it. */
  readonly alias: string;
  readonly launch: Launch;
  /** Names of the environment variables that are set, in their order, never their values. */
  readonly variables: readonly string[];
  /** Whether the configuration says that it is off. */
  readonly isOff: boolean;
  /** JSON Pointer into the file's value, whatever language it is written in. */
  readonly place: string;
}

/** What a server is called that a text doesn't name. */
export const NO_NAME = 'server';

/** The tools of one server, where the reader has pasted those themselves. */
export interface StackTools {
  readonly alias: string;
  readonly tools: readonly ToolDefinition[];
}

/** What a pasted text holds: servers to look up, or the tools of servers, or neither, and then why. */
export interface Stack {
  /** Id of the form of `forms/` that it was read as; null where it is a list of tools, or nothing known. */
  readonly form: string | null;
  readonly servers: readonly StackServer[];
  readonly lists: readonly StackTools[];
  /** All at once; one of level `error` leaves out what it is about, and nothing else. */
  readonly problems: readonly Problem[];
}

/** What tells a server, whatever a reader calls it. */
export type ServerKey =
  | {
      readonly kind: 'package';
      /** Package URL without a version. */
      readonly purl: string;
      /** The version or range as written; null where none is. */
      readonly version: string | null;
    }
  | {
      readonly kind: 'repository';
      /** In small letters, without `.git`. */
      readonly url: string;
      /** The commit, tag or branch as written; null where none is. */
      readonly version: string | null;
    }
  | { readonly kind: 'address'; readonly url: string };

/** An address at which the publisher of a known server runs a server of its own, of which nothing was captured. */
export interface RemoteKey {
  readonly kind: 'remote';
  /** As the key of an address has it. */
  readonly url: string;
  /** Whether every path below it leads there too. */
  readonly isOpen: boolean;
}

/** A server of the catalogue, and what tells that it is meant. */
export interface KnownServer {
  readonly slug: string;
  /** One without a version says that it is this server; one with a version, that this version is captured. */
  readonly keys: readonly (ServerKey | RemoteKey)[];
}

/** A server of a stack held against the catalogue. */
export type Match =
  /** `version` is the one that the configuration asks for; null where it asks for none. */
  | {
      readonly kind: 'known';
      readonly slug: string;
      readonly version: string | null;
      readonly isCaptured: boolean;
      /** The address of the publisher's own remote server that it stands for: what was captured may offer other tools. */
      readonly remote?: string;
    }
  /** `capture` is the command that would bring it in; null where nothing tells how. */
  | { readonly kind: 'unknown'; readonly capture: string | null };
