import { readdir } from 'node:fs/promises';
import { CaptureError, captureError } from '../capture-error.ts';

/** The servers that are asked for. */
export interface AskedServers {
  /** Their slugs; empty for all. */
  readonly servers: readonly string[];
  /** The folder that holds one folder a server. */
  readonly out: string;
}

/** The slugs that are asked for, in order. Throws a CaptureError where one is not there. */
export async function listSlugs({ servers, out }: AskedServers): Promise<string[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch((error: unknown) => {
    throw captureError(
      { file: out },
      'unreadable-folder',
      `The servers can't be read: ${(error as Error).message}`,
      'Name the folder that holds one folder a server with --out DIR.',
    );
  });
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const missing = servers.filter((slug) => !slugs.includes(slug));
  if (missing.length > 0)
    throw new CaptureError(
      missing.map((slug) => ({
        code: 'no-such-server',
        level: 'error',
        file: out,
        path: '',
        message: `There is no server ${JSON.stringify(slug)}.`,
        hint: 'Capture it by its source first.',
      })),
    );
  return (servers.length > 0 ? [...new Set(servers)] : slugs).toSorted((a, b) => (a < b ? -1 : 1));
}
