import type { Snapshot } from '../../catalog/derive.ts';
import { isForAppOnly, listHeaderParameters, readPageUri } from '../../catalog/read-audience.ts';
import { findPage } from '../../catalog/read-pages.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { ours, say, type Wording } from '../../history/say.ts';
import type { SiteTool } from '../site.ts';
import { describeReach } from './describe-reach.ts';
import { listIconHosts } from './list-icon-hosts.ts';
import { nameSome } from './name-some.ts';
import { makePoint, type OfferPoint } from './offer-point.ts';

/** More than these are only counted. */
const MOST = { headers: 6, fields: 6, hosts: 3 } as const;

const readField = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined;

/** The page that a tool opens or belongs to, or only in a form for other clients, with what it may reach. */
export function tellPage({ definition, variants }: SiteTool, { manifest }: Snapshot): OfferPoint[] {
  const own = readPageUri(definition);
  const [uri] = [own, ...variants.map((variant) => readPageUri(variant.definition))].filter((each) => each !== null);
  if (uri === undefined) return [];
  const reach = describeReach(findPage(manifest, uri));
  const role =
    own === null
      ? say`In another form that it is served in, opens a page: a client with MCP Apps shows ${uri} of the server beside its result.`
      : isForAppOnly(definition)
        ? say`It is for the page ${uri} of the server.`
        : say`Opens a page: a client with MCP Apps shows ${uri} of the server beside its result.`;
  return [makePoint(say`${role} ${reach}`)];
}

/** `region` for `/inputSchema/properties/region`. */
const nameParameter = (pointer: string): string =>
  pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');

/** The arguments that leave as headers too, or the mark for which clients leave the tool out. */
export function tellHeaders({ definition }: SiteTool): OfferPoint[] {
  const headers = listHeaderParameters(definition);
  const wrong = headers.find(({ isValid }) => !isValid);
  if (wrong !== undefined)
    return [
      makePoint(
        say`Clients that speak revision 2026-07-28 over HTTP leave it out: the header that ${nameParameter(wrong.pointer)} is marked with ${ours(wrong.fault ?? '')}.`,
      ),
    ];
  if (headers.length === 0) return [];
  const all = nameSome(
    headers.map(({ pointer, header }) => say`${nameParameter(pointer)} as ${`Mcp-Param-${header}`}`),
    MOST.headers,
  );
  return [
    makePoint(say`Over HTTP these arguments also leave as headers, which whatever stands in between can read: ${all}.`),
  ];
}

const TASKS = {
  required: 'Runs as a task only: the call returns at once, and what comes of it is asked for later.',
  optional: 'May run as a task: the call then returns at once, and what comes of it is asked for later.',
};

/** Whether a call may go on when it has returned. */
export function tellTasks({ definition }: SiteTool): OfferPoint[] {
  const support = readField(definition['execution'], 'taskSupport');
  return support === 'required' || support === 'optional' ? [makePoint([ours(TASKS[support])])] : [];
}

/** Where clients load its icon from. */
export function tellIcons({ definition }: SiteTool): OfferPoint[] {
  const hosts = listIconHosts(definition);
  if (hosts.length === 0) return [];
  return [makePoint(say`Its icon is loaded by clients from ${nameSome(hosts, MOST.hosts)}, and not by this page.`)];
}

/** The first fields of what a call returns, by its output schema; null where that names none. */
export function describeOutput(definition: ToolDefinition): Wording | null {
  const fields = readField(definition['outputSchema'], 'properties');
  const names = typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? Object.keys(fields) : [];
  // Frameworks wrap whatever is no object in a field of this name, which tells nothing.
  if (names.length === 0 || names.join() === 'result') return null;
  return say`By its output schema it returns ${nameSome(names, MOST.fields)}.`;
}
