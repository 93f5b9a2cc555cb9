import type { Json } from '../schema/tool-definition.ts';
import { isObject, isText } from './json-shape.ts';

const SERVER_INFO = 'io.modelcontextprotocol/serverInfo';

/** What says whose an object's tools are, the surest first. */
const LABELS = ['server_label', 'server_name', 'serverName', 'server', 'mcp_server', 'name', 'slug', 'id'] as const;
const INFORMATION = ['serverInfo', 'server_info', 'server'] as const;

/** The name of the server that an object is about; null where it says none. */
export function nameServer(value: Json | undefined): string | null {
  if (!isObject(value)) return null;
  const told = INFORMATION.map((key) => value[key]);
  const meta = isObject(value['_meta']) ? value['_meta'][SERVER_INFO] : undefined;
  for (const information of [...told, meta])
    if (isObject(information) && isText(information['name'])) return information['name'];
  if (value['jsonrpc'] !== undefined) return null;
  return LABELS.map((key) => value[key]).find(isText) ?? null;
}

/** The server that answers in a session from here on: what `initialize` or `server/discover` answered; else null. */
export function nameSpeaker(value: Json): string | null {
  const result = isObject(value) && isObject(value['result']) ? value['result'] : value;
  if (!isObject(result) || (!isObject(result['serverInfo']) && !isObject(result['_meta']))) return null;
  return nameServer({ serverInfo: result['serverInfo'] ?? null, _meta: result['_meta'] ?? null });
}
