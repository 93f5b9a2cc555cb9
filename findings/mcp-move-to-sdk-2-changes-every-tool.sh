#!/usr/bin/env bash
# Moving a server from release 1 of the TypeScript SDK to release 2 changes every tool, though no registration does
#
# Version:  @modelcontextprotocol/sdk 1.32.2 and @modelcontextprotocol/server 2.4.0, both with zod 4.6.7
# Expected: A client of 2025-11-25 gets the same list from the same registrations: what a tool says of itself is what
#           its author wrote.
# Happens:  Release 1 adds execution: {"taskSupport": "forbidden"} to each tool, also to one without arguments, and
#           release 2 doesn't. Schemas change from draft-07 to 2020-12, and with the dialect the words for a tuple: a
#           list in "items" becomes "prefixItems", "additionalItems" becomes "items".
# Seen:     ping, 1.32.2: execution {"taskSupport":"forbidden"}, inputSchema {"type":"object","properties":{}}
#           ping, 2.4.0: execution none, inputSchema {"type":"object","properties":{}}
#           find, 1.32.2: execution {"taskSupport":"forbidden"}, $schema http://json-schema.org/draft-07/schema#
#           find, 2.4.0: execution none, $schema https://json-schema.org/draft/2020-12/schema
#           find, 1.32.2: range {"type":"array","items":[{"type":"string"},{"type":"number"}],"additionalItems":false,
#           "minItems":2,"maxItems":2}
#           find, 2.4.0: range {"type":"array","prefixItems":[{"type":"string"},{"type":"number"}],"items":false,
#           "minItems":2,"maxItems":2}
# Matters:  A digest over whole definitions reports every tool of the server as changed at once, and a real change among
#           them is lost. "forbidden" says what its absence says, so leave both out of what is pinned; a reader of
#           schemas has to know both spellings of a tuple.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 \
  @modelcontextprotocol/server@2.4.0

cat > probe.mjs <<'EOF'
import { InMemoryTransport as InMemoryTransport1 } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer as McpServer1 } from '@modelcontextprotocol/sdk/server/mcp.js';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

async function listRaw(Server, Transport) {
  const server = new Server({ name: 'desk', version: '1.0.0' });
  server.registerTool('ping', {}, () => ({ content: [] }));
  const inputSchema = z.object({ range: z.tuple([z.string(), z.number()]) });
  server.registerTool('find', { inputSchema }, () => ({ content: [] }));

  // Raw messages, so that no client's own reading comes between.
  const [near, far] = Transport.createLinkedPair();
  const answers = new Map();
  near.onmessage = (message) => answers.get(message.id)?.(message.result);
  await Promise.all([server.connect(far), near.start()]);
  const ask = (id, method, params) =>
    new Promise((resolve) => {
      answers.set(id, resolve);
      near.send({ jsonrpc: '2.0', id, method, params });
    });
  const clientInfo = { name: 'probe', version: '1.0.0' };
  await ask(1, 'initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo });
  await near.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
  const { tools } = await ask(2, 'tools/list', {});
  await server.close();
  return tools;
}

const lists = {
  '1.32.2': await listRaw(McpServer1, InMemoryTransport1),
  '2.4.0': await listRaw(McpServer, InMemoryTransport),
};
const show = (label, describe) => {
  for (const [release, [ping, find]] of Object.entries(lists)) console.log(label, `${release}:`, describe(ping, find));
};
const execution = (tool) => `execution ${JSON.stringify(tool.execution) ?? 'none'}`;
show('ping,', (ping) => `${execution(ping)}, inputSchema ${JSON.stringify(ping.inputSchema)}`);
show('find,', (_, find) => `${execution(find)}, $schema ${find.inputSchema.$schema}`);
show('find,', (_, find) => `range ${JSON.stringify(find.inputSchema.properties.range)}`);
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
ping, 1.32.2: execution {"taskSupport":"forbidden"}, inputSchema {"type":"object","properties":{}}
ping, 2.4.0: execution none, inputSchema {"type":"object","properties":{}}
find, 1.32.2: execution {"taskSupport":"forbidden"}, $schema http://json-schema.org/draft-07/schema#
find, 2.4.0: execution none, $schema https://json-schema.org/draft/2020-12/schema
find, 1.32.2: range {"type":"array","items":[{"type":"string"},{"type":"number"}],"additionalItems":false,"minItems":2,"maxItems":2}
find, 2.4.0: range {"type":"array","prefixItems":[{"type":"string"},{"type":"number"}],"items":false,"minItems":2,"maxItems":2}
EOF
