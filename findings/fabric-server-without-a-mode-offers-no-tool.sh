#!/usr/bin/env bash
# Microsoft's Fabric server, started with its own default, answers with an empty list of tools
#
# Version:  @microsoft/fabric-mcp 1.4.0
# Expected: "server start" offers the tools that the package is for; modes only group them, as in other servers built on
#           the same code, where the default is a tool for each namespace.
# Happens:  Without --mode, and with --mode namespace, it initialises, declares that it has tools, and lists none. It reports
#           no error. Only --mode all brings them, a tool for each command.
# Seen:     server start: 0 tools, declares tools
#           server start --mode namespace: 0 tools, declares tools
#           server start --mode all: 48 tools, declares tools
#           server start --mode all --read-only: 26 tools, declares tools
# Matters:  An inventory of what an agent can do, taken with the default, says that this server can do nothing; the same
#           entry with one more argument can change workspaces. Capture a server under each of its modes, and take an empty
#           list for a gap, not for a harmless server.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/fabric-mcp@1.4.0

cat > probe.mjs <<'EOF'
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

async function listTools(args) {
  const child = spawn('node_modules/.bin/fabmcp', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const clientInfo = { name: 'probe', version: '1' };
  send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } });
  let declared = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue;
    const { id, result, error } = JSON.parse(line);
    if (id === 1) {
      declared = result.capabilities.tools === undefined ? 'declares no tools' : 'declares tools';
      send({ method: 'notifications/initialized' });
      send({ id: 2, method: 'tools/list' });
    }
    if (id === 2) {
      child.kill();
      return error ? `error ${error.code}` : `${result.tools.length} tools, ${declared}`;
    }
  }
  return 'no answer';
}

for (const more of [[], ['--mode', 'namespace'], ['--mode', 'all'], ['--mode', 'all', '--read-only']]) {
  const args = ['server', 'start', ...more];
  console.log(`${args.join(' ')}: ${await listTools(args)}`);
}
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
server start: 0 tools, declares tools
server start --mode namespace: 0 tools, declares tools
server start --mode all: 48 tools, declares tools
server start --mode all --read-only: 26 tools, declares tools
EOF
