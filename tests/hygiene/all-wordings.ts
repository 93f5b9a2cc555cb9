import type { Wordings } from '../../src/hygiene/wording.ts';

const files = import.meta.glob<Record<string, readonly Wordings[]>>('../../src/hygiene/wordings/*.ts', {
  eager: true,
});

/** Every wording that some rule looks for. */
export const wordings: readonly Wordings[] = Object.values(files).flatMap((file) => Object.values(file).flat());
