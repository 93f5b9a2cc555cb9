import type { Wording } from '../../history/say.ts';

/** Something to know of a tool beside its verdict, with what differs where it is about another definition. */
export interface OfferPoint {
  readonly says: Wording;
  readonly changes: readonly Wording[];
  readonly leftOut: number;
}

/** A point without differences. */
export const makePoint = (says: Wording): OfferPoint => ({ says, changes: [], leftOut: 0 });
