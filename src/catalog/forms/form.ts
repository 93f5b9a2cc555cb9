import type { Json } from '../schema/tool-definition.ts';

export type JsonObject = { [key: string]: Json };

/** What every kind of form says of itself; the page of forms shows it, and tests read each example. */
export interface Form {
  readonly id: string;
  readonly title: string;
  /** Who writes it so: one sentence or a list of names. */
  readonly seenIn: string;
  /** The text of a small file. */
  readonly example: string;
  /** The tools that reading the example gives, each after its server and a space where there are several. */
  readonly gives: readonly string[];
}

/** A way of writing one tool, and how it becomes the definition that MCP knows. */
export interface Spelling extends Form {
  /** Null where the tool is not written so. The note says what was translated. */
  read: (tool: JsonObject) => { readonly tool: JsonObject; readonly note: string } | null;
}

/** A part of a value, and how to get there. */
export interface Part {
  /** Relative JSON Pointer. */
  readonly path: string;
  readonly value: Json;
  /** What its server may be called, where nothing inside says it. */
  readonly label: string | null;
}

/**
 * What a value is: a list of tools, something that holds parts to look into, or nothing.
 * `parts` of one `kind`: `all` of them count (messages, pages, servers), or they are `rivals`, of which one is meant.
 */
export type Step =
  | {
      readonly kind: 'tools';
      readonly elements: readonly Part[];
      /** The page as served, where it is one. */
      readonly page: JsonObject | null;
      /** Whether it is sure to be a list of tools, or only looks like it. */
      readonly isSure: boolean;
      readonly warnings: readonly Remark[];
    }
  | { readonly kind: 'all'; readonly parts: readonly Part[] }
  | { readonly kind: 'rivals'; readonly parts: readonly Part[] }
  | {
      /** A text that holds JSON: its value, and what it was read from, as `parseText` gives it. */
      readonly kind: 'text';
      readonly value: Json;
      readonly sources: readonly { readonly path: string; readonly text: string }[];
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'nothing'; readonly reason: Remark };

/** Something to tell of a file: a problem without its place. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A way of holding lists of tools. */
export interface Wrapping extends Form {
  /** Null where the value holds nothing in this way. */
  read: (value: Json, isRoot: boolean) => Step | null;
}

/** A thing that people take for a list of tools. */
export interface Lookalike extends Omit<Form, 'gives'> {
  readonly message: string;
  readonly hint: string;
  recognise: (value: Json) => boolean;
}
