#!/usr/bin/env bash
# One MCP server has two definitions of the same tool, by the protocol version that the client speaks
#
# Version:  @modelcontextprotocol/server 2.4.0, asked by @modelcontextprotocol/client 2.4.0
# Expected: A release of a server serves one list of tools to everyone. Where a definition can't be told in an older
#           protocol, the tool is left out.
# Happens:  A tool whose result is no object has its outputSchema wrapped for clients of 2025-11-25, in an object with
#           the property "result", and its results too. Clients of 2026-07-28 get the schema as it was registered. The
#           client speaks the older one unless it is told to negotiate.
# Seen:     legacy: 2025-11-25, outputSchema object with result, structuredContent {"result":["a"]}
#           auto: 2026-07-28, outputSchema array, structuredContent ["a"]
# Matters:  A digest that pins a definition changes with the client, though neither the server nor its version did. Pin
#           with the protocol version written beside, and compare like with like before speaking of a rug pull; a rule
#           about results has to know both shapes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts zod@4.6.7 \
  @modelcontextprotocol/client@2.4.0 @modelcontextprotocol/server@2.4.0

cat > probe.mjs <<'EOF'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'desk', version: '1.0.0' });
  server.registerTool('list_ids', { outputSchema: z.array(z.string()) }, () => ({
    content: [],
    structuredContent: ['a'],
  }));
  return server;
});

for (const mode of ['legacy', 'auto']) {
  const client = new Client({ name: 'probe', version: '1.0.0' }, { versionNegotiation: { mode } });
  // Nothing listens there: requests are handed to the server's handler.
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: (url, options) => handler.fetch(new Request(url, options)),
  });
  await client.connect(transport);
  const [{ outputSchema }] = (await client.listTools()).tools;
  const { structuredContent } = await client.callTool({ name: 'list_ids', arguments: {} });
  const shape = [outputSchema.type, ...Object.keys(outputSchema.properties ?? {})].join(' with ');
  const version = client.getNegotiatedProtocolVersion();
  console.log(`${mode}: ${version}, outputSchema ${shape}, structuredContent ${JSON.stringify(structuredContent)}`);
  await client.close();
}
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
legacy: 2025-11-25, outputSchema object with result, structuredContent {"result":["a"]}
auto: 2026-07-28, outputSchema array, structuredContent ["a"]
EOF
