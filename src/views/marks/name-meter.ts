import type { SeverityId } from '../../catalog/schema/vocabulary.ts';
import { severities } from '../../catalog/vocabulary.ts';

/** The name of the meter of a severity: as many of its cells are filled as its place among them, none where it is not assessed. */
export const nameMeter = (severity: SeverityId | null): string =>
  `meter-${severities.findIndex(({ id }) => id === severity) + 1}`;
