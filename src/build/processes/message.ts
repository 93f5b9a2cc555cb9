import type { Problem } from '../../catalog/schema/problem.ts';

/** What a process of the build tells the one that started it. */
export type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: unknown }
  /** `problems` are those of a ProblemError; null where it was another error. */
  | { readonly kind: 'failure'; readonly error: Error; readonly problems: readonly Problem[] | null };

/** What a process of the build is told when there is no more to do. */
export const END = 'end';

/** Told how many of how many are done. */
export type TellProgress = (done: number, of: number) => void;
