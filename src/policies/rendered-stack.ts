import type { Problem } from '../catalog/schema/problem.ts';
import type { PolicyNote, RestEffect, ToolEffect } from './define-format.ts';
import type { Disposition } from './intent.ts';

/** A file of a stack's policy. */
export interface StackFile {
  /** What a download is called; no two files of a stack have the same. */
  readonly fileName: string;
  /** The file, ending in a line break. */
  readonly text: string;
  /** The servers that it speaks of, in the order asked for. */
  readonly aliases: readonly string[];
}

/** A note on one server of a stack; `alias` is null where it is true of the stack as a whole. */
export interface StackNote extends PolicyNote {
  readonly alias: string | null;
}

/** What a stack's policy does with one tool of one of its servers. */
export interface StackEffect extends ToolEffect {
  readonly alias: string;
}

/** The policy of several servers together, and the truth about it. */
export interface RenderedStack {
  /** One where the engine reads one file for all servers, else one for each. */
  readonly files: readonly StackFile[];
  /** What happens to the tools asked for and to the rest of the servers; plain text. */
  readonly summary: string;
  readonly notes: readonly StackNote[];
  /** Server by server in the order asked for, and as that was asked for; one for each name of a server. */
  readonly effects: readonly StackEffect[];
  /** What happens to the tools of each server that aren't named; one for each request, in their order. */
  readonly rest: readonly { readonly alias: string; readonly effect: RestEffect }[];
  /** How to apply it, one sentence or two each; plain text. */
  readonly steps: readonly string[];
  /** How many of `effects` give what. */
  readonly counts: Readonly<Record<Disposition, number>>;
  /** What is wrong with the stack itself; the files hold in any case. Paths point into the list of requests. */
  readonly problems: readonly Problem[];
}
