#!/usr/bin/env bash
# After server/discover on a stdio connection, whether initialize still works depends on the server's SDK
#
# Version:  @modelcontextprotocol/server 2.4.0, mcp 2.3.0 (Python), github.com/modelcontextprotocol/go-sdk 1.8.0
# Expected: Whether a client may ask server/discover first and initialize next on one connection is the protocol's
#           matter, so servers that speak both eras agree on it. A refusal carries -32022.
# Happens:  The Python server belongs to the era of the first request. The TypeScript server takes initialize after
#           discover, but no more after a list. The Go server refuses initialize after discover with code 0 and calls
#           it a duplicate, though it is the first one, and goes on answering requests of both eras. The other way
#           round, a list of 2026-07-28 after initialize is refused by Python, answered in the new form by Go, and by
#           TypeScript in the old form.
# Seen:     python: discover, initialize: -32022 connection is serving the 2026-07-28 protocol; the initialize
#           handshake is not accepted
#           python: discover, new list, initialize: the same
#           python: discover, old list: -32602 params._meta must be an object carrying the required
#           'io.modelcontextprotocol/protocolVersion' and 'io.modelcontextprotocol/clientCapabilities' envelope keys
#           python: initialize, new list: -32600 this connection serves the handshake protocol era; requests carrying
#           the 2026-07-28 envelope are not accepted on it
#           typescript: discover, initialize: answered in the old form
#           typescript: discover, new list, initialize: -32022 Unsupported protocol version: 2025-11-25
#           typescript: discover, old list: answered in the old form
#           typescript: initialize, new list: answered in the old form
#           go: discover, initialize: 0 duplicate "initialize" received
#           go: discover, new list, initialize: the same
#           go: discover, old list: answered in the old form
#           go: initialize, new list: answered in the new form
# Matters:  Who asks a server in both eras needs a process for each, or gets half of the answers with some SDKs. A
#           client that recognises "modern only" by -32022 alone takes a Go server that serves both for a broken one.
# Needs:    node, python3 and go 1.21 or newer, which fetches the toolchain that the module asks for
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @modelcontextprotocol/server@2.4.0
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check mcp==2.3.0

cat > server.mjs <<'EOF'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

serveStdio(() => {
  const server = new McpServer({ name: 'desk', version: '1.0.0' });
  server.registerTool('ping', {}, () => ({ content: [] }));
  return server;
});
EOF

cat > server.py <<'EOF'
from mcp.server import MCPServer

server = MCPServer("desk")


@server.tool()
def ping() -> str:
    return "pong"


server.run()
EOF

cat > main.go <<'EOF'
package main

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func ping(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	return &mcp.CallToolResult{}, nil, nil
}

func main() {
	server := mcp.NewServer(&mcp.Implementation{Name: "desk", Version: "1.0.0"}, nil)
	mcp.AddTool(server, &mcp.Tool{Name: "ping"}, ping)
	server.Run(context.Background(), &mcp.StdioTransport{})
}
EOF
export GOPATH="$folder/go" GOTOOLCHAIN=auto GOFLAGS='-mod=mod -modcacherw'
{ go mod init probe && go get github.com/modelcontextprotocol/go-sdk@v1.8.0 && go build -o server .; } 2> log || { cat log; exit 1; }

cat > probe.py <<'EOF'
import json
import subprocess

META = "io.modelcontextprotocol/"
CLIENT = {"name": "probe", "version": "1.0.0"}
ENVELOPE = {META + "protocolVersion": "2026-07-28", META + "clientCapabilities": {}, META + "clientInfo": CLIENT}
REQUESTS = {
    "initialize": ("initialize", {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": CLIENT}),
    "discover": ("server/discover", {"_meta": ENVELOPE}),
    "new list": ("tools/list", {"_meta": ENVELOPE}),
    "old list": ("tools/list", {}),
}
SERVERS = {"python": ["python/bin/python", "server.py"], "typescript": ["node", "server.mjs"], "go": ["./server"]}


def last_answer(command, steps):
    """Sends the requests on one connection, each after the answer to the one before."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:

        def send(message):
            server.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
            server.stdin.flush()

        for number, step in enumerate(steps):
            method, params = REQUESTS[step]
            send({"id": number, "method": method, "params": params})
            while (answer := json.loads(server.stdout.readline())).get("id") != number:
                pass
            if step == "initialize" and "result" in answer:
                send({"method": "notifications/initialized"})
        return answer


for name, command in SERVERS.items():
    before = None
    for steps in ["discover, initialize", "discover, new list, initialize", "discover, old list", "initialize, new list"]:
        answer = last_answer(command, steps.split(", "))
        if "error" in answer:
            outcome = f"{answer['error']['code']} {answer['error']['message']}"
        else:
            outcome = f"answered in the {'new' if 'resultType' in answer['result'] else 'old'} form"
        print(f"{name}: {steps}: {'the same' if outcome == before and 'error' in answer else outcome}")
        before = outcome
EOF
python/bin/python probe.py | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
python: discover, initialize: -32022 connection is serving the 2026-07-28 protocol; the initialize handshake is not accepted
python: discover, new list, initialize: the same
python: discover, old list: -32602 params._meta must be an object carrying the required 'io.modelcontextprotocol/protocolVersion' and 'io.modelcontextprotocol/clientCapabilities' envelope keys
python: initialize, new list: -32600 this connection serves the handshake protocol era; requests carrying the 2026-07-28 envelope are not accepted on it
typescript: discover, initialize: answered in the old form
typescript: discover, new list, initialize: -32022 Unsupported protocol version: 2025-11-25
typescript: discover, old list: answered in the old form
typescript: initialize, new list: answered in the old form
go: discover, initialize: 0 duplicate "initialize" received
go: discover, new list, initialize: the same
go: discover, old list: answered in the old form
go: initialize, new list: answered in the new form
EOF
