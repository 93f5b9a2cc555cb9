import type { AnsweredFigure } from './figures/figure.ts';

/** Files of data that wait to be moved into the built site. */
export interface DataDraft {
  readonly folder: string;
  /** Bytes of each file, by its name in the folder. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly figures: readonly AnsweredFigure[];
}

const KEY = Symbol.for('toolrisk.data-draft');
// The page that tells the sizes is rendered from a bundle with modules of its own, and must find the same draft.
const shared = globalThis as { [KEY]?: DataDraft | null };

/** The draft of this process; where there is none yet, the one that is made now. */
export const takeDraft = (make: () => DataDraft): DataDraft => (shared[KEY] ??= make());

/** Lets the files be written anew when they are next asked for. */
export function forgetDraft(): void {
  shared[KEY] = null;
}
