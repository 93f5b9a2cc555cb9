import type { ReadPolicy } from '../../src/policies/enforcement.ts';
import { formats, type FormatId } from '../../src/policies/formats/index.ts';

/** Each format's own reader, from its folder. */
export const readers = Object.fromEntries(
  await Promise.all(
    formats.map(async ({ id }) => {
      const { read } = (await import(`../../src/policies/formats/${id}/read.ts`)) as { read: ReadPolicy };
      return [id, read] as const;
    }),
  ),
) as Record<FormatId, ReadPolicy>;
