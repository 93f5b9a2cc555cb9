import type { ToldRecord } from './read-npm-record.ts';
import type { ToldFields } from './told-fields.ts';

/** Line breaks and columns of its own are all that this output has. */
const VERSION = /^version: (\S+)(?: \(latest (\S+)\))?$/;

/** What `cargo info NAME@VERSION` tells, in the lines that follow the description, which may be of any words. */
function readLines(text: string): { readonly description: string; readonly told: ReadonlyMap<string, string> } | null {
  const lines = text.split('\n').map((line) => line.trimEnd());
  // The version is told once the description is over: the last such line is cargo's own.
  const at = lines.findLastIndex((line) => VERSION.test(line));
  if (at === -1) return null;
  const fields = lines.slice(at).flatMap((line): [string, string][] => {
    const [, name, value] = /^([a-z][a-z.-]{1,30}): (.+)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  return { description: lines.slice(1, at).join(' '), told: new Map(fields) };
}

/** The versions that it names: the one that was asked for, and the newest. */
export function readCrateVersions(text: string): { readonly asked: string; readonly newest: string } | null {
  const [, asked, newest] = VERSION.exec(`version: ${readLines(text)?.told.get('version') ?? ''}`) ?? [];
  return asked === undefined ? null : { asked, newest: newest ?? asked };
}

/**
 * Reads what `cargo info NAME@VERSION` answers of a crate. It tells neither owners nor days, nor what was withdrawn.
 */
export function readCrateRecord(answer: unknown, fields: ToldFields): ToldRecord | null {
  const read = typeof answer === 'string' ? readLines(answer) : null;
  const versions = typeof answer === 'string' ? readCrateVersions(answer) : null;
  if (read === null || versions === null) return null;
  const { told } = read;
  const newest = fields.name(versions.newest, 'version');
  const license = fields.name(told.get('license'), 'license');
  return {
    publisher: null,
    maintainers: null,
    description: fields.text(read.description, 'description'),
    repository: fields.repository(told.get('repository'), 'repository'),
    homepage: fields.url(told.get('homepage'), 'homepage'),
    license: license === 'unknown' ? null : license,
    firstRelease: null,
    newestRelease: newest === null ? null : { version: newest, date: null },
    releases: null,
    deprecated: null,
    signed: null,
    attested: null,
  };
}
