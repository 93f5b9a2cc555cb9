import type { CategoryId, SeverityId } from '../../catalog/schema/vocabulary.ts';

/** `2 of 95`; a dash where it is not known. */
export const tellPart = (counted: { readonly wrong: number; readonly of: number } | null): string =>
  counted === null ? '\u2013' : `${counted.wrong} of ${counted.of}`;

/** `Write, medium`. */
export const describeVerdict = ({
  category,
  severity,
}: {
  readonly category: CategoryId | null;
  readonly severity: SeverityId | null;
}): string => (category === null ? 'not assessed' : `${category}, ${severity}`);
