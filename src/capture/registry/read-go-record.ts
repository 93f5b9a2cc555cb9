import type { ToldRecord } from './read-npm-record.ts';
import { isObject, type ToldFields } from './told-fields.ts';

/**
 * Reads what `go list -m -json MODULE@latest` answers of a module. A module says nothing of people, licences or pages; of
 * its versions a proxy need not list all, and does not say whether it does, so that neither their number nor the first
 * of them is told.
 */
export function readGoRecord(answer: unknown, fields: ToldFields): ToldRecord | null {
  if (!isObject(answer) || typeof answer['Path'] !== 'string') return null;
  const origin = isObject(answer['Origin']) ? answer['Origin']['URL'] : null;
  const version = fields.name(answer['Version'], 'Version');
  return {
    publisher: null,
    maintainers: null,
    description: null,
    repository: fields.repository(origin, 'Origin.URL'),
    homepage: null,
    license: null,
    firstRelease: null,
    newestRelease: version === null ? null : { version, date: fields.day(answer['Time'], 'Time') },
    releases: null,
    deprecated: fields.text(answer['Deprecated'], 'Deprecated'),
    signed: null,
    attested: null,
  };
}
