import type { Disposition, ToolIntent } from './intent.ts';
import type { RestEffect } from './define-format.ts';

/** Something that a format can't say of a tool, with the words for it. */
export interface Trap {
  readonly code: string;
  readonly text: string;
  /**
   * Whether a tool falls into it; `given` is what the traps before it have left of what was asked, `name` how the engine
   * writes the tool's name.
   */
  readonly applies: (intent: ToolIntent, given: Disposition, rest: RestEffect, name: string) => boolean;
  /** What the file gives instead; null where the note is all. */
  readonly becomes: Disposition | null;
}

/** Whether calls with such a disposition may reach the server, a person willing. */
export const isCallable = (disposition: Disposition): boolean => disposition !== 'deny' && disposition !== 'hide';

/** Whether calls with such a disposition reach the server without a person. */
export const isUnattended = (disposition: Disposition): boolean => disposition === 'allow' || disposition === 'limit';
