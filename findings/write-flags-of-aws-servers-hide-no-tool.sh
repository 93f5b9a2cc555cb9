#!/usr/bin/env bash
# The flag that lets two AWS servers write changes nothing of what they list
#
# Version:  awslabs-s3-tables-mcp-server 0.1.1, awslabs-aws-appsync-mcp-server 0.2.1 (PyPI)
# Expected: A server that is read-only until --allow-write is given offers its writing tools only then, so that a list of
#           tools tells what an entry can do.
# Happens:  tools/list is the same, member for member, with and without the flag, and the tools that create or delete are in it
#           either way.
# Seen:     awslabs.s3-tables-mcp-server: 16 tools, 8 of them by name writing; with --allow-write the same list
#           awslabs.aws-appsync-mcp-server: 10 tools, 10 of them by name writing; with --allow-write the same list
# Matters:  A client's list can't show which of two entries may write, and neither can an allowlist made from it: the flag
#           stands in the entry's arguments alone. Hold the arguments to what was approved, not only the tools.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check \
  awslabs-s3-tables-mcp-server==0.1.1 awslabs-aws-appsync-mcp-server==0.2.1

cat > probe.py <<'PY'
import json, os, subprocess

def list_tools(program, arguments):
    environment = {'PATH': os.environ['PATH'], 'HOME': os.getcwd(), 'AWS_REGION': 'us-east-1'}
    process = subprocess.Popen([f'tools/bin/{program}', *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, env=environment)
    def send(message):
        process.stdin.write(json.dumps({'jsonrpc': '2.0', **message}) + '\n')
        process.stdin.flush()
    client = {'name': 'probe', 'version': '1'}
    send({'id': 1, 'method': 'initialize',
          'params': {'protocolVersion': '2025-06-18', 'capabilities': {}, 'clientInfo': client}})
    for line in process.stdout:
        answer = json.loads(line)
        if answer.get('id') == 1:
            send({'method': 'notifications/initialized'})
            send({'id': 2, 'method': 'tools/list'})
        if answer.get('id') == 2:
            process.kill()
            return answer['result']['tools']

for program in ('awslabs.s3-tables-mcp-server', 'awslabs.aws-appsync-mcp-server'):
    shy, bold = list_tools(program, []), list_tools(program, ['--allow-write'])
    writing = sum(tool['name'].startswith(('create', 'delete', 'append', 'rename', 'import', 'update')) for tool in shy)
    same = 'the same' if json.dumps(shy) == json.dumps(bold) else 'another'
    print(f'{program}: {len(shy)} tools, {writing} of them by name writing; with --allow-write {same} list')
PY
tools/bin/python probe.py | tee seen

diff - seen <<'SEEN' || { echo 'It behaves in another way now.' >&2; exit 1; }
awslabs.s3-tables-mcp-server: 16 tools, 8 of them by name writing; with --allow-write the same list
awslabs.aws-appsync-mcp-server: 10 tools, 10 of them by name writing; with --allow-write the same list
SEEN
