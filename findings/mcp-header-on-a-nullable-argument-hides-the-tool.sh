#!/usr/bin/env bash
# An argument that is sent as a header hides its tool from some clients as soon as the argument may be null
#
# Version:  @modelcontextprotocol/server 2.4.0, asked by @modelcontextprotocol/client 2.4.0 and by mcp 2.3.0 (Python)
# Expected: x-mcp-header names the HTTP header that an argument is sent in as well. .nullable() allows one more value
#           and costs at most the header; over stdio, where no header exists, the mark is without any effect.
# Happens:  .nullable() turns the type into a list, a union into anyOf, and a mark there counts as invalid, like one on
#           a number. Once 2026-07-28 is negotiated, the client leaves the tool out of its list, logs a warning and
#           raises nothing. The protocol asks this of clients over HTTP, and the TypeScript client does it there; the
#           Python client does it over stdio too. In the older era all tools are listed. .optional() and an enum, which
#           leave the type alone, hide nothing.
# Seen:     typescript, http, legacy: plain, optional, choice, nullable, union, number
#           typescript, http, auto: plain, optional, choice
#           typescript, stdio, auto: plain, optional, choice, nullable, union, number
#           python, stdio, legacy: plain, optional, choice, nullable, union, number
#           python, stdio, auto: plain, optional, choice
# Matters:  What a server lists and what a client's listTools returns are two lists. Who catalogues or pins tools
#           through an SDK's client may miss one that other clients offer to their model: read the list raw.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts zod@4.6.7 \
  @modelcontextprotocol/client@2.4.0 @modelcontextprotocol/server@2.4.0
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check mcp==2.3.0

cat > make.mjs <<'EOF'
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const mark = { 'x-mcp-header': 'Region' };
const kinds = {
  plain: z.string().meta(mark),
  optional: z.string().optional().meta(mark),
  choice: z.enum(['eu', 'us']).meta(mark),
  nullable: z.string().nullable().meta(mark),
  union: z.union([z.literal('eu'), z.literal('us')]).meta(mark),
  number: z.number().meta(mark),
};

export function make() {
  const server = new McpServer({ name: 'desk', version: '1.0.0' });
  for (const [name, region] of Object.entries(kinds))
    server.registerTool(name, { inputSchema: z.object({ region }) }, () => ({ content: [] }));
  return server;
}
EOF

cat > server.mjs <<'EOF'
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { make } from './make.mjs';

serveStdio(make);
EOF

cat > probe.mjs <<'EOF'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { make } from './make.mjs';

const handler = createMcpHandler(make);
const transports = {
  // Nothing listens there: requests are handed to the server's handler.
  http: () =>
    new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
      fetch: (url, options) => handler.fetch(new Request(url, options)),
    }),
  stdio: () => new StdioClientTransport({ command: 'node', args: ['server.mjs'], stderr: 'ignore' }),
};

for (const [transport, mode] of [['http', 'legacy'], ['http', 'auto'], ['stdio', 'auto']]) {
  const client = new Client({ name: 'probe', version: '1.0.0' }, { versionNegotiation: { mode } });
  await client.connect(transports[transport]());
  const { tools } = await client.listTools();
  console.log(`typescript, ${transport}, ${mode}: ${tools.map(({ name }) => name).join(', ')}`);
  await client.close();
}
EOF

cat > probe.py <<'EOF'
import asyncio

from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client


async def main():
    for mode in ("legacy", "auto"):
        transport = stdio_client(StdioServerParameters(command="node", args=["server.mjs"]))
        async with Client(transport, mode=mode) as client:
            names = [tool.name for tool in (await client.list_tools()).tools]
            print(f"python, stdio, {mode}: {', '.join(names)}")


asyncio.run(main())
EOF
{ node probe.mjs && python/bin/python probe.py; } 2> warnings | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
typescript, http, legacy: plain, optional, choice, nullable, union, number
typescript, http, auto: plain, optional, choice
typescript, stdio, auto: plain, optional, choice, nullable, union, number
python, stdio, legacy: plain, optional, choice, nullable, union, number
python, stdio, auto: plain, optional, choice
EOF
