import type { ToldRecord } from './read-npm-record.ts';
import { isObject, type ToldFields } from './told-fields.ts';

/**
 * Reads what `go list -m -versions -json MODULE@latest` answers of a module. `first` is what it answers of the first of
 * those versions; null where that was not asked. A module says nothing of people, licences or pages.
 */
export function readGoRecord(answer: unknown, first: unknown, fields: ToldFields): ToldRecord | null {
  if (!isObject(answer) || typeof answer['Path'] !== 'string') return null;
  const versions = fields.names(answer['Versions'], 'Versions');
  const origin = isObject(answer['Origin']) ? answer['Origin']['URL'] : null;
  const version = fields.name(answer['Version'], 'Version');
  const [oldest] = versions;
  const told = isObject(first) && first['Version'] === oldest ? first['Time'] : null;
  return {
    publisher: null,
    maintainers: null,
    description: null,
    repository: fields.repository(origin, 'Origin.URL'),
    homepage: null,
    license: null,
    firstRelease: oldest === undefined ? null : { version: oldest, date: fields.day(told, 'Time') },
    newestRelease: version === null ? null : { version, date: fields.day(answer['Time'], 'Time') },
    releases: versions.length === 0 ? null : versions.length,
    deprecated: fields.text(answer['Deprecated'], 'Deprecated'),
    signed: null,
    attested: null,
  };
}
