import type { JudgedTool } from './judged-tool.ts';

/** A tool with the reader's own name for its server. */
export interface PlacedTool extends JudgedTool {
  readonly alias: string;
  /** Slug of its server; null where the catalogue does not have it. */
  readonly server: string | null;
}

/** A server of a stack with its tools. */
export interface JudgedServer {
  readonly alias: string;
  readonly slug: string | null;
  readonly tools: readonly JudgedTool[];
}
