import type { Json } from '../../schema/tool-definition.ts';
import type { Lookalike } from '../form.ts';
import { isObject, isText } from '../json-shape.ts';

const startsServer = (value: Json): boolean =>
  isObject(value) &&
  (['command', 'cmd', 'url', 'uri', 'serverUrl', 'httpUrl'].some((key) => isText(value[key])) ||
    (Array.isArray(value['command']) && value['command'].length > 0 && value['command'].every(isText)) ||
    (isObject(value['command']) && isText(value['command']['path'])));

/** The file in which a client is told which servers to start. */
export const clientConfig: Lookalike = {
  id: 'client-config',
  title: 'The configuration of a client',
  seenIn: 'mcp.json, claude_desktop_config.json, .vscode/mcp.json, settings of Zed, OpenCode and Goose.',
  example: JSON.stringify({ mcpServers: { depot: { command: 'npx', args: ['-y', 'depot-mcp'] } } }),
  message: 'It is the configuration of a client: it says how servers are started, and lists no tools.',
  hint: 'Capture each server: npm run ingest -- npm:NAME@VERSION, its URL, or npm run ingest -- --server SLUG -- COMMAND.',
  recognise(value) {
    if (!isObject(value)) return false;
    const nested = isObject(value['mcp']) ? value['mcp'] : {};
    const places = [value['mcpServers'], value['servers'], value['context_servers'], value['extensions']];
    return [...places, value['mcp_servers'], nested['servers'], nested, value].some(
      (servers) => isObject(servers) && Object.values(servers).length > 0 && Object.values(servers).every(startsServer),
    );
  },
};
