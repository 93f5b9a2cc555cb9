#!/usr/bin/env bash
# Both ends on release 2 of the TypeScript SDK still speak 2025-11-25, unless each is told otherwise
#
# Version:  @modelcontextprotocol/client 2.4.0, @modelcontextprotocol/server 2.4.0
# Expected: Release 2 is made for 2026-07-28, so a client and a server that are both on it speak it, and the older
#           protocol is what they fall back to. A client that can't reach a server says why in one way.
# Happens:  The client sends initialize at once unless its mode is "auto". A server that is connected to a transport, as
#           with release 1, answers server/discover with -32601; serveStdio or createMcpHandler is needed for it. So the
#           client reaches no server that refuses the older era, and its error differs by transport: over stdio code
#           -32022 with the served versions, over HTTP code CLIENT_HTTP_NOT_IMPLEMENTED, with -32022 in the text alone.
# Seen:     default client, connect: 2025-11-25
#           default client, serveStdio: 2025-11-25
#           default client, serveStdio, legacy reject: ProtocolError -32022 supported ["2026-07-28"]
#           default client, createMcpHandler: 2025-11-25
#           default client, createMcpHandler, legacy reject: SdkHttpError CLIENT_HTTP_NOT_IMPLEMENTED supported none
#           auto client, connect: 2025-11-25
#           auto client, serveStdio: 2026-07-28
#           auto client, serveStdio, legacy reject: 2026-07-28
#           auto client, createMcpHandler: 2026-07-28
#           auto client, createMcpHandler, legacy reject: 2026-07-28
# Matters:  The SDK among a server's dependencies doesn't tell which protocol it speaks: ask it. A client that keys on
#           -32022 to say "this server needs a newer client" sees it over stdio only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  @modelcontextprotocol/client@2.4.0 @modelcontextprotocol/server@2.4.0

cat > server.mjs <<'EOF'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';

const make = () => new McpServer({ name: 'desk', version: '1.0.0' });
const [how, legacy] = process.argv.slice(2);
if (how === 'connect') await make().connect(new StdioServerTransport());
else serveStdio(make, legacy ? { legacy } : {});
EOF

cat > probe.mjs <<'EOF'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';

const stdio = (...how) => new StdioClientTransport({ command: 'node', args: ['server.mjs', ...how], stderr: 'ignore' });
function http(options) {
  const handler = createMcpHandler(() => new McpServer({ name: 'desk', version: '1.0.0' }), options);
  // Nothing listens there: requests are handed to the server's handler.
  return new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: (url, init) => handler.fetch(new Request(url, init)),
  });
}
const servers = {
  connect: () => stdio('connect'),
  serveStdio: () => stdio('serveStdio'),
  'serveStdio, legacy reject': () => stdio('serveStdio', 'reject'),
  createMcpHandler: () => http(),
  'createMcpHandler, legacy reject': () => http({ legacy: 'reject' }),
};

for (const [mode, options] of [['default'], ['auto', { versionNegotiation: { mode: 'auto' } }]])
  for (const [label, makeTransport] of Object.entries(servers)) {
    const client = new Client({ name: 'probe', version: '1.0.0' }, options);
    const outcome = await client.connect(makeTransport()).then(
      () => client.getNegotiatedProtocolVersion(),
      ({ name, code, data }) => `${name} ${code} supported ${JSON.stringify(data?.supported) ?? 'none'}`,
    );
    console.log(`${mode} client, ${label}: ${outcome}`);
    await client.close();
  }
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
default client, connect: 2025-11-25
default client, serveStdio: 2025-11-25
default client, serveStdio, legacy reject: ProtocolError -32022 supported ["2026-07-28"]
default client, createMcpHandler: 2025-11-25
default client, createMcpHandler, legacy reject: SdkHttpError CLIENT_HTTP_NOT_IMPLEMENTED supported none
auto client, connect: 2025-11-25
auto client, serveStdio: 2026-07-28
auto client, serveStdio, legacy reject: 2026-07-28
auto client, createMcpHandler: 2026-07-28
auto client, createMcpHandler, legacy reject: 2026-07-28
EOF
