import type { Provenance } from '../catalog/schema/manifest.ts';

/** Reasons for which there may be more than was served, rather than is. */
const MAY_BE_MORE: ReadonlySet<Provenance['gaps'][number]['code']> = new Set(['list-may-grow', 'untried-settings']);

/** What a capture lacks or may lack, a sentence or two each, to stand where its tools are counted. */
export const describeGaps = ({ gaps }: Pick<Provenance, 'gaps'>): string[] =>
  gaps.map(({ code, message }) => `${MAY_BE_MORE.has(code) ? 'May offer more' : 'Partial'}: ${message}`);
