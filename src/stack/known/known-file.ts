import type { PackId } from '../../policies/packs/pack-ids.ts';
import type { PackedIntent, Verdict } from '../answer/judged-tool.ts';
import type { KnownServer } from '../stack.ts';

/** A tool: its name, the numbers of its verdict and of its intents, its tokens, and its slug where that is not guessed. */
export type PackedTool = readonly [
  name: string,
  verdict: number,
  intents: number,
  tokens: number,
  slug?: string | null,
  isForApp?: 1,
];

/** A server as the file has it. */
export interface PackedServer extends KnownServer {
  readonly name: string;
  /** The snapshot that its verdicts are of. */
  readonly version: string;
  readonly tools: readonly PackedTool[];
}

/**
 * All that a page needs to answer a stack of known servers, in one file: it is loaded before anything is pasted, so that no
 * request tells what a reader runs.
 */
export interface KnownFile {
  readonly verdicts: readonly Verdict[];
  readonly intents: readonly Readonly<Record<PackId, number>>[];
  readonly dispositions: readonly PackedIntent[];
  readonly servers: readonly PackedServer[];
}
