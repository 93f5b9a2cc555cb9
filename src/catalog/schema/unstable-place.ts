import { z } from 'zod';

/** A place in the results of a capture that says something else at the next one, though the server is the same. */
export const unstablePlaceSchema = z.strictObject({
  /** JSON Pointer (RFC 6901) into `results`; from `initialize` or the name of a list on. */
  path: z.string().regex(/^\/./),
  /**
   * The part of the text there that changes, in UTF-16 units, end exclusive. Both are null where the whole value does,
   * as a number may, or where an array comes in another order.
   */
  start: z.int().nonnegative().nullable(),
  end: z.int().positive().nullable(),
  /**
   * `random`: made up at each start; `clock`: the time or the day; `echo`: repeats a value that the server was given;
   * `folder`: names the folder that the server ran in; `order`: the same elements in another order.
   */
  reason: z.enum(['random', 'clock', 'echo', 'folder', 'order']),
  /** What an echo repeats: the name of a variable, or `arguments`; empty for other reasons. */
  of: z.string(),
});

export type UnstablePlace = z.infer<typeof unstablePlaceSchema>;
