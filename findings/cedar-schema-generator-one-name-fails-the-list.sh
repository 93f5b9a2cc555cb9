#!/usr/bin/env bash
# One hyphen in a tool's or an argument's name leaves the whole server without a Cedar schema
#
# Version:  @cedar-policy/mcp-schema-generator-wasm 0.6.0
# Expected: Action ids are quoted strings in Cedar, and so are attribute names where they need it; a name with a hyphen,
#           which MCP allows like an underscore, goes through. At worst, that one tool is left out.
# Happens:  The generator answers with an error of its parser for the list, names neither the tool nor the argument, and
#           gives no schema for the tools beside it. Words that Cedar reserves, such as "in", do the same.
# Seen:     list_issues, create_issue: schema with actions call_tool, create_issue, list_issues
#           list_issues, create-issue: no schema, Error adding tools: unexpected token `-`
#           list_issues, issues.create: no schema, Error adding tools: unexpected token `.`
#           list_issues, in: no schema, Error adding tools: this identifier is reserved and cannot be used: in
#           list_issues with argument page-size: no schema, Error adding tools: unexpected token `-`
# Matters:  A typed schema is what catches a misspelt argument in a policy. Generate it tool by tool, keep what comes
#           out, and report the tools that policies are not checked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @cedar-policy/mcp-schema-generator-wasm@0.6.0

cat > probe.cjs <<'EOF'
const { generateSchema } = require('@cedar-policy/mcp-schema-generator-wasm');

const stub = `namespace Desk {
  @mcp_principal entity User;
  @mcp_resource entity Server;
  action "call_tool" appliesTo { principal: [User], resource: [Server] };
}`;
const makeTool = (name, argument = 'query') => ({
  name,
  description: name,
  inputSchema: { type: 'object', properties: { [argument]: { type: 'string' } } },
});

function report(label, tools) {
  const { isOk, schemaJson, error } = JSON.parse(generateSchema(stub, JSON.stringify(tools)));
  const actions = () => Object.keys(JSON.parse(schemaJson).Desk.actions).sort().join(', ');
  console.log(`${label}: ${isOk ? `schema with actions ${actions()}` : `no schema, ${error}`}`);
}

for (const name of ['create_issue', 'create-issue', 'issues.create', 'in'])
  report(`list_issues, ${name}`, [makeTool('list_issues'), makeTool(name)]);
report('list_issues with argument page-size', [makeTool('list_issues', 'page-size')]);
EOF
node probe.cjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
list_issues, create_issue: schema with actions call_tool, create_issue, list_issues
list_issues, create-issue: no schema, Error adding tools: unexpected token `-`
list_issues, issues.create: no schema, Error adding tools: unexpected token `.`
list_issues, in: no schema, Error adding tools: this identifier is reserved and cannot be used: in
list_issues with argument page-size: no schema, Error adding tools: unexpected token `-`
EOF
