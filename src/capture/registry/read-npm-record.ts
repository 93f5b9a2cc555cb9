import type { RegistryRecord } from '../../catalog/schema/registry-record.ts';
import { isObject, type JsonObject, type ToldFields } from './told-fields.ts';

/** What a record holds beside where and when it was read. */
export type ToldRecord = Omit<RegistryRecord, 'registry' | 'version' | 'readAt' | 'from'>;

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The earliest of some versions by the times that the registry has of them. */
function findFirst(versions: readonly string[], times: JsonObject, fields: ToldFields): ToldRecord['firstRelease'] {
  const dated = versions
    .filter((version) => Object.hasOwn(times, version))
    .map((version) => ({ version, time: Date.parse(String(times[version])) }));
  const undated = dated.find(({ time }) => Number.isNaN(time));
  if (undated !== undefined) fields.day(times[undated.version], 'time');
  const first = dated
    .filter(({ time }) => !Number.isNaN(time))
    .reduce<(typeof dated)[number] | null>(
      (least, each) => (least === null || each.time < least.time ? each : least),
      null,
    );
  return first === null ? null : { version: first.version, date: fields.day(times[first.version], 'time') };
}

function findNewest(answer: JsonObject, times: JsonObject, fields: ToldFields): ToldRecord['newestRelease'] {
  const version = fields.name(objectOf(answer['dist-tags'])['latest'], 'dist-tags.latest');
  if (version === null) return null;
  return { version, date: Object.hasOwn(times, version) ? fields.day(times[version], 'time') : null };
}

/** Whether a version is signed and attested. A registry that hands on neither signatures nor attestations tells nothing of either. */
function readProof(dist: JsonObject): Pick<ToldRecord, 'signed' | 'attested'> {
  const { signatures, attestations } = dist;
  if (signatures === undefined && attestations === undefined) return { signed: null, attested: null };
  return {
    signed: Array.isArray(signatures) && signatures.length > 0,
    attested: isObject(attestations) && isObject(attestations['provenance']),
  };
}

/** npm names the author as the package does; where it names none, the account that published the version. */
const readPublisher = (answer: JsonObject, fields: ToldFields): string | null =>
  fields.person(answer['author'], 'author') ?? fields.person(answer['_npmUser'], '_npmUser');

/** Reads what `npm view NAME@VERSION --json` answers of a version. */
export function readNpmRecord(answer: JsonObject, fields: ToldFields): ToldRecord {
  const times = objectOf(answer['time']);
  // A whole record tells when the package came to be. One without is a mirror's, which may lack releases or their days.
  const isWhole = Object.hasOwn(times, 'created');
  const versions = isWhole ? fields.names(answer['versions'], 'versions') : [];
  const maintainers = fields.list(answer['maintainers']).length;
  return {
    publisher: readPublisher(answer, fields),
    maintainers: maintainers === 0 ? null : maintainers,
    description: fields.text(answer['description'], 'description'),
    repository: fields.repository(answer['repository'], 'repository'),
    homepage: fields.url(answer['homepage'], 'homepage'),
    license: fields.license(answer['license'], 'license'),
    firstRelease: findFirst(versions, times, fields),
    newestRelease: findNewest(answer, isWhole ? times : {}, fields),
    releases: versions.length === 0 ? null : versions.length,
    deprecated: answer['deprecated'] === false ? null : fields.text(answer['deprecated'], 'deprecated'),
    ...readProof(objectOf(answer['dist'])),
  };
}
