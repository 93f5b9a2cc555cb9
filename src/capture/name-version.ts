import type { Problem } from '../catalog/schema/problem.ts';
import { serverSchema } from '../catalog/schema/server.ts';
import type { Capture } from './capture.ts';
import { showText } from './show-text.ts';

/** The version of a snapshot, with what is to be said of it. */
export interface NamedVersion {
  readonly version: string;
  readonly problems: readonly Problem[];
}

/** What the snapshot of a server is called that does not say its version. */
const UNVERSIONED = 'unversioned';
/** In UTF-16 units: it names a file. */
const LONGEST = 60;

const canNameFile = (version: string): boolean =>
  version.length <= LONGEST && serverSchema.shape.snapshots.safeParse([version]).success;

/** What the source says of the version, as a name for a file; null where it says nothing and no server answered. */
export function nameVersion({ version, results, provenance }: Capture): NamedVersion | null {
  const warn = (message: string): Problem => ({
    code: 'version-named',
    level: 'warning',
    file: provenance.source,
    path: '/version',
    message,
    hint: 'Say another with --version VERSION.',
  });
  if (version !== null && canNameFile(version)) return { version, problems: [] };
  const name = (version ?? '')
    .slice(0, LONGEST)
    .replace(/[^A-Za-z0-9._+-]+/g, '-')
    .replace(/^[._+-]+/, '')
    .replace(/[._+-]$/, '');
  if (name !== '')
    return {
      version: name,
      problems: [
        warn(`Its version, ${showText((version ?? '').slice(0, LONGEST))}, can't name a file: it is kept as ${name}.`),
      ],
    };
  if (results.initialize === null && results['server/discover'] === null) return null;
  return {
    version: UNVERSIONED,
    problems: [warn(`The server does not say its version: it is kept as ${UNVERSIONED}.`)],
  };
}
