import { z } from 'zod';

/** A place in the results of a capture that says something else at the next one, though the server is the same. */
export const unstablePlaceSchema = z.strictObject({
  path: z
    .string()
    .regex(/^\/./)
    .describe('JSON Pointer (RFC 6901) into `results`; from `initialize` or the name of a list on.'),
  start: z
    .int()
    .nonnegative()
    .nullable()
    .describe(
      'Where the part of the text that changes starts, in UTF-16 units; `end` is exclusive. Both are null where the whole value does, as a number may, or where an array, or the words of a text, come in another order.',
    ),
  end: z.int().positive().nullable().describe('Where that part ends; null with its start.'),
  reason: z
    .enum(['random', 'clock', 'echo', 'folder', 'order'])
    .describe(
      '`random`: made up at each start; `clock`: the time or the day; `echo`: repeats a value that the server was given; `folder`: named the throw-away folder that the server ran in, in whose place `/toolrisk-throw-away-folder` stands; `order`: the same elements, or the same words, in another order.',
    ),
  of: z.string().describe('What an echo repeats: the name of a variable, or `arguments`; empty for other reasons.'),
});

export type UnstablePlace = z.infer<typeof unstablePlaceSchema>;
