#!/usr/bin/env bash
# An MCP server that a file calls disabled is started all the same by clients that have another word for it
#
# Version:  @anthropic-ai/claude-code 2.1.332, @openai/codex 0.171.0, @google/gemini-cli 0.61.0, @qwen-code/qwen-code 0.24.4
# Expected: "disabled": true is what Cline, Roo Code, Windsurf, Kiro, Crush and opencode write. A client that shares the
#           form of their file heeds it, refuses the file, or at least says that it does not know the word.
# Happens:  Claude Code, Codex and Qwen Code list the server as one that is on, and say nothing. Gemini CLI complains of
#           the key, says "Please fix the configuration", and connects to the server. Their own words are a list elsewhere
#           (disabledMcpServers of Claude Code; mcp.excluded of Gemini CLI and Qwen Code) and enabled = false (Codex).
# Seen:     claude-code: on
#           codex: on
#           gemini-cli: on, and complains of the key
#           qwen-code: on
# Matters:  Who copies a file from one client to another starts what the first had turned off. What checks a stack must
#           know whose file it is before it believes that a server is off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @anthropic-ai/claude-code@2.1.332 @openai/codex@0.171.0 \
  @google/gemini-cli@0.61.0 @qwen-code/qwen-code@0.24.4
# Puts the program in its place, which its install script would do.
node node_modules/@anthropic-ai/claude-code/install.cjs
export HOME="$folder/home" CODEX_HOME="$folder/home/.codex" NO_COLOR=1 DISABLE_AUTOUPDATER=1
export CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1 GEMINI_TELEMETRY_ENABLED=false

servers='{"mcpServers": {"desk": {"command": "true", "disabled": true}}}'
mkdir -p project/.gemini project/.qwen home/.codex home/.gemini home/.qwen
echo "$servers" | tee project/.mcp.json project/.gemini/settings.json > project/.qwen/settings.json
echo '{"security": {"folderTrust": {"enabled": false}}}' | tee home/.gemini/settings.json > home/.qwen/settings.json
printf '[mcp_servers.desk]\ncommand = "true"\ndisabled = true\n' > home/.codex/config.toml

list() {
  (cd project && timeout 60 "../node_modules/.bin/$1" mcp list "${@:2}" < /dev/null 2>&1) || true
}
# Each names the server that it would start; what turns it off in its own words is not in the files.
judge() {
  local said=$2 state='not listed'
  grep -qE 'desk: true|"name": "desk"' <<<"$said" && state=on
  grep -qiE '"enabled": false|desk.*(disabled|blocked)' <<<"$said" && state=off
  grep -q "Unrecognized key(s) in object: 'disabled'" <<<"$said" && state="$state, and complains of the key"
  echo "$1: $state"
}

{
  judge claude-code "$(list claude)"
  judge codex "$(list codex --json)"
  judge gemini-cli "$(list gemini)"
  judge qwen-code "$(list qwen)"
} | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
claude-code: on
codex: on
gemini-cli: on, and complains of the key
qwen-code: on
EOF
