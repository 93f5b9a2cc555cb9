import { readFile } from 'node:fs/promises';
import { findToolList, isToolDefinition } from '../../../catalog/read-tools.ts';
import type { Json } from '../../../catalog/schema/tool-definition.ts';
import type { PinnedServer } from './scenario.ts';

const DATA = 'data/servers/';

/** Reads the definitions of a pinned snapshot, verbatim. Throws where there are none. */
export async function loadServer(server: string, version: string): Promise<PinnedServer> {
  const text = await readFile(`${DATA}${server}/manifests/${version}.json`, 'utf8');
  const tools = (findToolList(JSON.parse(text) as Json)?.elements ?? []).map(({ value }) => value);
  if (tools.length === 0 || !tools.every(isToolDefinition))
    throw new Error(`${server} ${version} has no list of tools.`);
  return { server, version, tools };
}
