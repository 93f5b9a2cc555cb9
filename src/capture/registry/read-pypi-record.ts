import { readAddresses, readLicense, type MetadataHeaders } from '../pypi/metadata-headers.ts';
import type { ToldRecord } from './read-npm-record.ts';
import { isObject, type JsonObject, type ToldFields } from './told-fields.ts';

/** The metadata of a report by pip, which names fields with underscores, as the headers that they stand for. */
function toHeaders(metadata: JsonObject, fields: ToldFields): MetadataHeaders {
  const names = ['name', 'version', 'summary', 'author', 'author_email', 'maintainer', 'maintainer_email'];
  const told = [...names, 'home_page', 'project_url', 'license', 'license_expression', 'classifier'];
  return new Map(told.map((name) => [name.replaceAll('_', '-'), fields.names(metadata[name], name)]));
}

/** Who made the package: its author, else who maintains it; an address without a name tells nobody. */
function readPublisher(headers: MetadataHeaders, fields: ToldFields): string | null {
  for (const name of ['author', 'author-email', 'maintainer', 'maintainer-email']) {
    const person = fields.person(headers.get(name)?.[0], name);
    if (person !== null) return person.replaceAll(/^"|"$/g, '');
  }
  return null;
}

/** The metadata in what `pip install --dry-run --report -` answers; null where there is none. */
export function readPipReport(answer: unknown): JsonObject | null {
  const [first] = isObject(answer) && Array.isArray(answer['install']) ? (answer['install'] as unknown[]) : [];
  return isObject(first) && isObject(first['metadata']) ? first['metadata'] : null;
}

/** The newest version that `pip index versions` lists; null where it lists none. */
export const readNewestVersion = (text: string): string | null =>
  /^Available versions: ([^\s,]{1,200})(?:,|$)/m.exec(text)?.[1] ?? null;

/**
 * Reads what pip tells of a wheel: its metadata, and the newest version of the package. pip tells no times, and leaves
 * out of its list what was withdrawn or came before its release, so that neither its first nor its length tells anything.
 */
export function readPypiRecord(metadata: JsonObject, newest: string | null, fields: ToldFields): ToldRecord {
  const headers = toHeaders(metadata, fields);
  const { repository, homepage } = readAddresses(headers);
  return {
    publisher: readPublisher(headers, fields),
    maintainers: null,
    description: fields.text(headers.get('summary')?.[0], 'summary'),
    repository: fields.repository(repository, 'project_url'),
    homepage: fields.url(homepage, 'home_page'),
    license: fields.name(readLicense(headers), 'license'),
    firstRelease: null,
    newestRelease: newest === null ? null : { version: newest, date: null },
    releases: null,
    deprecated: null,
    signed: null,
    attested: null,
  };
}
