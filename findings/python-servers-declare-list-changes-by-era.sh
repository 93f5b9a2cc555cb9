#!/usr/bin/env bash
# Whether a Python server declares that its tools may change depends on the era asked, and FastMCP reverses it
#
# Version:  mcp 2.3.0 and fastmcp 4.2.3, which builds on it
# Expected: Capabilities are those of the server: initialize and server/discover declare the same ones for one server,
#           and a framework on top of the SDK passes them on. An extension is declared by a server that uses it.
# Happens:  Over stdio, mcp declares listChanged false to initialize and true to discover, FastMCP true to initialize
#           and false to discover, for the same tool. FastMCP also declares the extension of MCP Apps to discover,
#           though the server has one tool and no page.
# Seen:     mcp, initialize: tools.listChanged False, extensions none
#           mcp, discover: tools.listChanged True, extensions none
#           fastmcp, initialize: tools.listChanged True, extensions none
#           fastmcp, discover: tools.listChanged False, extensions io.modelcontextprotocol/ui
# Matters:  listChanged doesn't show whether a server's tools vary, nor the extension whether it brings pages: look at
#           the tools. Capabilities are compared between releases in one era only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check mcp==2.3.0 fastmcp==4.2.3

cat > server.py <<'EOF'
import sys

from fastmcp import FastMCP
from mcp.server import MCPServer

server = {"mcp": MCPServer, "fastmcp": FastMCP}[sys.argv[1]]("desk", version="1.0.0")


@server.tool()
def ping() -> str:
    return "pong"


server.run(transport="stdio")
EOF

cat > probe.py <<'EOF'
import json
import subprocess
import sys

META = "io.modelcontextprotocol/"
CLIENT = {"name": "probe", "version": "1.0.0"}
ENVELOPE = {META + "protocolVersion": "2026-07-28", META + "clientCapabilities": {}, META + "clientInfo": CLIENT}
REQUESTS = {
    "initialize": ("initialize", {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": CLIENT}),
    "discover": ("server/discover", {"_meta": ENVELOPE}),
}

for package in ("mcp", "fastmcp"):
    for name, (method, params) in REQUESTS.items():
        command = [sys.executable, "server.py", package]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, **pipes) as server:
            server.stdin.write(json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).encode() + b"\n")
            server.stdin.flush()
            capabilities = json.loads(server.stdout.readline())["result"]["capabilities"]
            server.stdin.close()
        extensions = ", ".join(capabilities.get("extensions", {})) or "none"
        print(f"{package}, {name}: tools.listChanged {capabilities['tools']['listChanged']}, extensions {extensions}")
EOF
python/bin/python probe.py | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
mcp, initialize: tools.listChanged False, extensions none
mcp, discover: tools.listChanged True, extensions none
fastmcp, initialize: tools.listChanged True, extensions none
fastmcp, discover: tools.listChanged False, extensions io.modelcontextprotocol/ui
EOF
