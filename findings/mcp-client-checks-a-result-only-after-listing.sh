#!/usr/bin/env bash
# Whether an MCP client takes a result for an error depends on whether it listed the tools before
#
# Version:  @modelcontextprotocol/sdk 1.32.2; @modelcontextprotocol/server and client 2.4.0 do the same
# Expected: What the SDK's server accepts as a tool's result, the SDK's client accepts too; in any case callTool treats
#           one answer one way, at the first call as at any other.
# Happens:  The server checks the result by its Zod schema, which lets a further property pass, and sends it along. The
#           schema that it lists says additionalProperties: false. The client holds results to what listTools brought:
#           before that, it hands over the answer as it is; after that, the same call throws. The tool has done its work
#           in both cases.
# Seen:     1.32.2, not listed: ran 1 time, returned {"id":"7","queue":"slow"}
#           1.32.2, listed: ran 1 time, threw MCP error -32602: Structured content does not match the tool's output
#           schema: data must NOT have additional properties
#           2.4.0, not listed: ran 1 time, returned {"id":"7","queue":"slow"}
#           2.4.0, listed: ran 1 time, threw Structured content does not match the tool's output schema: data must NOT
#           have additional properties
# Matters:  An error from callTool doesn't mean that nothing happened, so "failed" is no leave to call a tool again that
#           sends or pays. A proof that a call was stopped has to ask the server what it received.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 \
  @modelcontextprotocol/client@2.4.0 @modelcontextprotocol/server@2.4.0

cat > probe.mjs <<'EOF'
import * as client2 from '@modelcontextprotocol/client';
import * as client1 from '@modelcontextprotocol/sdk/client/index.js';
import * as memory1 from '@modelcontextprotocol/sdk/inMemory.js';
import * as server1 from '@modelcontextprotocol/sdk/server/mcp.js';
import * as server2 from '@modelcontextprotocol/server';
import { z } from 'zod';

const releases = [
  ['1.32.2', { ...client1, ...memory1, ...server1 }],
  ['2.4.0', { ...client2, ...server2 }],
];

for (const [release, { Client, InMemoryTransport, McpServer }] of releases)
  for (const isListed of [false, true]) {
    let runs = 0;
    const server = new McpServer({ name: 'mail', version: '1.0.0' });
    server.registerTool('send', { outputSchema: z.object({ id: z.string() }) }, () => {
      runs += 1;
      return { content: [], structuredContent: { id: '7', queue: 'slow' } };
    });
    const client = new Client({ name: 'probe', version: '1.0.0' });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(far), client.connect(near)]);
    if (isListed) await client.listTools();
    const outcome = await client.callTool({ name: 'send', arguments: {} }).then(
      ({ structuredContent }) => `returned ${JSON.stringify(structuredContent)}`,
      ({ message }) => `threw ${message}`,
    );
    console.log(`${release}, ${isListed ? 'listed' : 'not listed'}: ran ${runs} time, ${outcome}`);
    await client.close();
  }
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
1.32.2, not listed: ran 1 time, returned {"id":"7","queue":"slow"}
1.32.2, listed: ran 1 time, threw MCP error -32602: Structured content does not match the tool's output schema: data must NOT have additional properties
2.4.0, not listed: ran 1 time, returned {"id":"7","queue":"slow"}
2.4.0, listed: ran 1 time, threw Structured content does not match the tool's output schema: data must NOT have additional properties
EOF
