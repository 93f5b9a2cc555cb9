import type { Provenance } from '../catalog/schema/manifest.ts';

type Gap = Provenance['gaps'][number];

/** Reasons for which there may be more than was served, rather than is; their messages say so themselves. */
const MAY_BE_MORE: ReadonlySet<Gap['code']> = new Set(['list-may-grow', 'untried-settings']);

const isSure = ({ code }: Gap): boolean => !MAY_BE_MORE.has(code);

const tell = (gap: Gap): string => (isSure(gap) ? `Partial: ${gap.message}` : gap.message);

/** What a capture lacks or may lack, a sentence or two each, to stand where its tools are counted. */
export const describeGaps = ({ gaps }: Pick<Provenance, 'gaps'>): string[] => gaps.map(tell);

/** What a capture is known to lack. */
export const describeLacks = ({ gaps }: Pick<Provenance, 'gaps'>): string[] => gaps.filter(isSure).map(tell);
