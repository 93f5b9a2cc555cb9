import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import ownPackage from '../../package.json' with { type: 'json' };
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Json } from '../catalog/schema/tool-definition.ts';
import { listPages } from './list-pages.ts';
import { RefusedRequest } from './protocol/refused-request.ts';
import type { RawConnection } from './raw-connection.ts';
import { showText } from './show-text.ts';

/** What a server answered, as served. */
export interface Answers {
  readonly results: Manifest['results'];
  /** Warnings. */
  readonly problems: readonly Problem[];
}

/** Name and version of the client, for provenance. */
export const CLIENT_LABEL = `${ownPackage.name} ${ownPackage.version}`;

const LISTS = [
  { method: 'resources/list', capability: 'resources' },
  { method: 'resources/templates/list', capability: 'resources' },
  { method: 'prompts/list', capability: 'prompts' },
] as const;

const METHOD_NOT_FOUND = -32601;

/**
 * Does the handshake and asks for every list that the server declares, each page kept as served. `source` is
 * named in problems; `timeout`, in seconds, is that of the whole capture, which the caller keeps.
 */
export async function askLists(
  connection: RawConnection,
  { source, timeout }: { readonly source: string; readonly timeout: number },
  report: (line: string) => void,
): Promise<Answers> {
  const client = new Client({ name: ownPackage.name, version: ownPackage.version });
  const problems: Problem[] = [];
  report('asking initialize');
  // The client's own limit never comes first: the one over the whole capture tells more.
  await client.connect(connection, { timeout: timeout * 2_000 });
  const capabilities = client.getServerCapabilities() ?? {};
  const list = (method: string): Promise<Json[]> => {
    report(`asking ${method}`);
    return listPages(connection, method, source);
  };
  const results: Manifest['results'] = {
    initialize: connection.initializeResult,
    'server/discover': null,
    'tools/list': await list('tools/list'),
    'resources/list': [],
    'resources/templates/list': [],
    'prompts/list': [],
  };
  for (const { method, capability } of LISTS) {
    if (capabilities[capability] === undefined) continue;
    try {
      results[method] = await list(method);
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      if (error.code !== METHOD_NOT_FOUND)
        problems.push({
          code: 'list-refused',
          level: 'warning',
          file: source,
          path: '',
          message: `The server declares ${capability} but refuses ${method}: ${showText(error.message)}.`,
          hint: 'The list is kept as empty; give the server what it wants with --env NAME=VALUE if it matters.',
        });
    }
  }
  return { results, problems };
}
