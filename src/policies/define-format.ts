import type { Disposition, PolicyRequest, RateLimit } from './intent.ts';

/** Every policy format; `formats/index.ts` must hold one of each. */
export const formatIds = ['policylayer', 'intercept'] as const;
export type FormatId = (typeof formatIds)[number];

/** What reads the file, and how far it is known that it does. */
export interface Engine {
  readonly name: string;
  /** What it is and where it stands, in one sentence. */
  readonly description: string;
  /** Version or commit that the form was checked against; null where there is none to name. */
  readonly version: string | null;
  /** `run`: the engine itself took these files; `source`: held to its published source; `examples`: follows published examples. */
  readonly evidence: 'run' | 'source' | 'examples';
  /** How it was checked and what that leaves open, in one or two sentences. */
  readonly basis: string;
}

/** Something that the file can't say, and what it says instead. */
export interface PolicyNote {
  /** Stable kebab-case name of the kind of note. */
  readonly code: string;
  /** In our words, true of each of `tools`; names no tool. */
  readonly text: string;
  /** Raw names, once each, in the order asked for; empty where it is true of the file as a whole. */
  readonly tools: readonly string[];
}

/** What the file does with one tool, after all that the format couldn't express. */
export interface ToolEffect {
  /** Raw name, once each. */
  readonly tool: string;
  readonly asked: Disposition;
  /** As strict as `asked`, or stricter; `deny` for `hide` only where no hide list can hold the name, which a note says. */
  readonly given: Disposition;
  /** Set exactly where `given` is `limit`. */
  readonly rateLimit: RateLimit | null;
}

/** What the file does with tools that it wasn't asked about. */
export type RestEffect = 'denied' | 'untouched';

/** A policy file and the truth about it. */
export interface RenderedPolicy {
  /** The file, ending in a line break. */
  readonly text: string;
  /** What happens to the tools asked for and to the rest of the server; plain text. */
  readonly summary: string;
  readonly notes: readonly PolicyNote[];
  /** In the order asked for, one for each name. */
  readonly effects: readonly ToolEffect[];
  /** `denied` under scope `only`; under `rest` too where that alone keeps a tool as strict as asked. */
  readonly rest: RestEffect;
  /** How to apply it, one sentence or two each; plain text. */
  readonly steps: readonly string[];
}

/** A way of writing a policy down. */
export interface PolicyFormat {
  readonly id: FormatId;
  /** What a tab shows. */
  readonly label: string;
  /** What a download is called. */
  readonly fileName: string;
  readonly language: 'json' | 'yaml';
  readonly engine: Engine;
  /** Pure. Takes any tool name, and never throws for one. */
  readonly render: (request: PolicyRequest) => RenderedPolicy;
}

/** Checks a format's shape and keeps its own id as its type. */
export const defineFormat = <const Id extends FormatId>(format: PolicyFormat & { readonly id: Id }): typeof format =>
  format;
