import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { checkJson } from '../../catalog/check-json.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { serverSchema, type Server } from '../../catalog/schema/server.ts';
import { listSlugs } from '../all/list-slugs.ts';
import { CaptureError } from '../capture-error.ts';
import type { Supervision } from '../capture-stdio.ts';
import { applyDescription } from '../describe-server.ts';
import { parseSource, type Source } from '../parse-source.ts';
import { readServer, writeServer } from '../server-folder.ts';
import { askRegistry } from './ask-registry.ts';
import type { ReadRequest } from './parse-read-arguments.ts';

/** What reading came to for one server. */
export interface RegistryReading {
  readonly server: string;
  /** `no-package` is a server that is on no registry. */
  readonly status: 'read' | 'no-package' | 'failed';
  /** The server as it is now; null where its file can't be read. */
  readonly now: Server | null;
  readonly problems: readonly Problem[];
}

/** The package that a server's captures come from; null where they come from none. */
function readPackage({ capture }: Server): Extract<Source, { version: string }> | null {
  const source = capture.source === null ? null : parseSource([capture.source], []);
  return source !== null && 'version' in source ? source : null;
}

/** Nothing but the day is other: a record that says the same is not written again. */
const tellsTheSame = (before: Server, after: Server): boolean => {
  const undated = ({ registry, ...others }: Server) => ({
    ...others,
    registry: registry && { ...registry, readAt: '' },
  });
  return isDeepStrictEqual(undated(before), undated(after));
};

async function readOne(
  slug: string,
  { out, product, domain }: ReadRequest,
  today: string,
  supervision: Supervision,
): Promise<RegistryReading> {
  const before = await readServer(out, slug);
  if (before === null) return { server: slug, status: 'failed', now: null, problems: [] };
  const source = readPackage(before);
  const asked = source === null ? { record: null, problems: [] } : await askRegistry(source, today, supervision);
  const described = applyDescription(before, { registry: asked.record, product, domain });
  const { value: now, problems } = checkJson(described, serverSchema, join(out, slug, 'server.json'));
  if (now === null) throw new CaptureError(problems);
  if (!tellsTheSame(before, now)) await writeServer(out, now);
  return { server: slug, status: source === null ? 'no-package' : 'read', now, problems: asked.problems };
}

/**
 * Asks registries again what they say of servers, one after the other, and writes it down. A server that can't be read
 * keeps what was known of it, and the others go on. Throws a CaptureError where a server is asked for that isn't there,
 * or when it is interrupted.
 */
export async function readRegistries(
  request: ReadRequest,
  today: string,
  supervision: Supervision,
): Promise<RegistryReading[]> {
  const readings: RegistryReading[] = [];
  for (const slug of await listSlugs(request)) {
    try {
      readings.push(await readOne(slug, request, today, supervision));
    } catch (error) {
      if (!(error instanceof CaptureError) || supervision.signal.aborted) throw error;
      readings.push({ server: slug, status: 'failed', now: null, problems: error.problems });
    }
  }
  return readings;
}
