#!/usr/bin/env bash
# Whether one version of a Python server says the same of its tools whatever Python runs it
#
# Version:  mcp 1.30.0 on Python 3.12.1 and 3.13.0; named otherwise with OLD and NEW
# Expected: A pinned package serves the same definitions everywhere: its digest may be compared between machines.
# Happens:  The compiler of Python 3.13 takes the indentation out of docstrings, which SDKs serve as they are. Every
#           tool that is described by one has another description, and another digest, on 3.12 and before.
# Seen:     before 3.13: 'Reads a note.\n\n    Args:\n        path: where it is\n    '
#           since 3.13:  'Reads a note.\n\nArgs:\n    path: where it is\n'
# Matters:  Definitions pinned on one Python look like a rug pull on the other. What differs in indentation alone must
#           not count for packages from PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.py <<'EOF'
import asyncio

from mcp.server.fastmcp import FastMCP

server = FastMCP("notes")


@server.tool()
def read(path: str) -> str:
    """Reads a note.

    Args:
        path: where it is
    """
    return path


print(repr(asyncio.run(server.list_tools())[0].description))
EOF
for python in "${OLD:-python3.12}" "${NEW:-python3.13}"; do
  "$python" -m venv --clear python
  python/bin/pip install --quiet --disable-pip-version-check mcp==1.30.0
  echo "$("$python" --version): $(python/bin/python probe.py)"
done
