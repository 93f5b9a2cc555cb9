#!/usr/bin/env bash
# Whether a server that nobody changed says the same of its tools at each start
#
# Version:  cli-mcp-server 0.2.5 with mcp 1.30.0, on Python 3.10 or later
# Expected: With the same package, arguments and variables a server describes its tools by the same words, so that the
#           digest of a description, once pinned, holds until the package changes.
# Happens:  The server keeps what it allows in a Python set and writes that into the description. Python orders the
#           strings of a set by a seed that it makes up for each process, so that the list comes in another order at
#           nearly each start. With PYTHONHASHSEED set, it is the same at each.
# Seen:     six starts: several of "ls, cat, pwd", "pwd, ls, cat", … ; with PYTHONHASHSEED=1, three starts: one
# Matters:  A client or gateway that pins descriptions reports a rug pull at a restart. Words in another order are no
#           change of what is allowed, and two starts of one capture may agree by chance.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check cli-mcp-server==0.2.5 mcp==1.30.0
cat > ask.py <<'EOF'
import asyncio
import os
import re
import sys

from mcp import ClientSession, StdioServerParameters, stdio_client


async def describe() -> str:
    seed = {"PYTHONHASHSEED": sys.argv[1]} if len(sys.argv) > 1 else {}
    settings = {"ALLOWED_DIR": os.getcwd(), "ALLOWED_COMMANDS": "ls,cat,pwd,echo,grep", "ALLOWED_FLAGS": "-l"}
    server = StdioServerParameters(command="python/bin/cli-mcp-server", env={**settings, **seed})
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        tools = (await session.list_tools()).tools
    text = next(tool.description for tool in tools if tool.name == "run_command")
    return re.search(r"Available commands: (.*)", text).group(1)


print(asyncio.run(describe()))
EOF
for _ in 1 2 3 4 5 6; do python/bin/python ask.py; done > made-up-seeds
for _ in 1 2 3; do python/bin/python ask.py 1; done > one-seed
cat made-up-seeds one-seed
words() { tr -d ' ' | tr ',' '\n' | sort | paste -sd' '; }
orders=$(sort -u made-up-seeds | wc -l)
fixed=$(sort -u one-seed | wc -l)
sets=$(while read -r line; do words <<< "$line"; done < <(cat made-up-seeds one-seed) | sort -u | wc -l)
echo "$orders orders in six starts, $fixed with a seed, $sets set of words"
[ "$orders" -gt 1 ] && [ "$fixed" -eq 1 ] && [ "$sets" -eq 1 ]
