import type { Json } from '../catalog/schema/tool-definition.ts';

/** The version that a server's answer to `initialize` names; null where it names none. */
export function readVersion(initialize: Json): string | null {
  const info = typeof initialize === 'object' && initialize !== null && !Array.isArray(initialize) ? initialize : {};
  const server = info['serverInfo'];
  const version = typeof server === 'object' && server !== null && !Array.isArray(server) ? server['version'] : null;
  return typeof version === 'string' && version.trim() !== '' ? version : null;
}
