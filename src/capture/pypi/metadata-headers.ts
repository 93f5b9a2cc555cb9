/** What METADATA says of a wheel, by lower-case name with hyphens. */
export type MetadataHeaders = ReadonlyMap<string, readonly string[]>;

/** SPDX identifiers by what packages write in their place. */
const LICENSES: Readonly<Record<string, string>> = {
  'mit license': 'MIT',
  'the mit license': 'MIT',
  'apache 2.0': 'Apache-2.0',
  'apache license 2.0': 'Apache-2.0',
  'apache license, version 2.0': 'Apache-2.0',
  'apache software license': 'Apache-2.0',
  'isc license (iscl)': 'ISC',
  'mozilla public license 2.0 (mpl 2.0)': 'MPL-2.0',
};

/** The headers of a METADATA file, by lower-case name, in order; what follows the first empty line is the description. */
export function readHeaders(text: string): MetadataHeaders {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const fields = [...head.matchAll(/^([A-Za-z-]+):(.*)$/gm)];
  const grouped = Map.groupBy(fields, ([, name = '']) => name.toLowerCase());
  return new Map([...grouped].map(([name, each]) => [name, each.map(([, , value = '']) => value.trim())]));
}

/** The licence as an SPDX identifier, or as a name of that form; null where neither is told. */
export function readLicense(headers: MetadataHeaders): string | null {
  const [expression] = headers.get('license-expression') ?? [];
  if (expression) return expression;
  const classifiers = (headers.get('classifier') ?? []).filter((each) => each.startsWith('License ::'));
  const said = [...(headers.get('license') ?? []), ...classifiers.map((each) => each.split(' :: ').at(-1) ?? '')];
  for (const each of said) {
    const known = LICENSES[each.toLowerCase()];
    if (known !== undefined) return known;
    if (/^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9.]+)*$/.test(each) && each.length < 30) return each;
  }
  return null;
}

/** Where its source and its page are, as its links are labelled. */
export function readAddresses(headers: MetadataHeaders): {
  readonly repository: string | null;
  readonly homepage: string | null;
} {
  const labelled = (headers.get('project-url') ?? []).map((each) => each.split(/,\s*/, 2) as [string, string?]);
  const find = (label: RegExp): string | null => labelled.find(([name]) => label.test(name))?.[1] ?? null;
  const homepage = find(/^home-?\s?page$/i) ?? headers.get('home-page')?.[0] ?? null;
  const repository = find(/^(repository|source|source[ -_]?code|code|github)$/i);
  const isForge = /^https:\/\/(github|gitlab|codeberg)\.[a-z]+\//.test(homepage ?? '');
  return repository === null && isForge ? { repository: homepage, homepage: null } : { repository, homepage };
}
