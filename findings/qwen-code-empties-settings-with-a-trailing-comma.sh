#!/usr/bin/env bash
# Qwen Code empties a folder's settings that have a trailing comma, though it reads comments, and says nothing
#
# Version:  @qwen-code/qwen-code 0.24.4, beside @google/gemini-cli 0.61.0, which it came of
# Expected: A settings.json that may have comments is JSON as editors have it, trailing commas included, as VS Code, Zed,
#           opencode and GitHub Copilot CLI read theirs. What can't be read is said, and left as it is.
# Happens:  Both take comments out and give the rest to JSON.parse. Gemini CLI then refuses to start and says where. Qwen
#           Code does so for a user's own file. That of a folder, .qwen/settings.json, it replaces by {} as soon as
#           it lists the servers, puts the old one beside it as settings.json.corrupted, and says nothing.
# Seen:     qwen-code, comment: desk; the file names desk
#           qwen-code, trailing comma: none, and says nothing; the file is {}
#           gemini-cli, comment: desk; the file names desk
#           gemini-cli, trailing comma: none, and says where it stands; the file names desk
# Matters:  The file that holds servers, and what is forbidden them, is lost by looking at it; the next commit may hold
#           the empty one. Check it with a strict reader after each edit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @google/gemini-cli@0.61.0 @qwen-code/qwen-code@0.24.4
export HOME="$folder/home" NO_COLOR=1 GEMINI_TELEMETRY_ENABLED=false

comment='{ // of the team
  "mcpServers": { "desk": { "command": "true" } } }'
comma='{ "mcpServers": { "desk": { "command": "true" }, } }'

# Which servers a client lists with these settings of the folder, and whether it says what is wrong with them.
list() {
  local client=$1 program=$2 text=$3 said state='none, and says nothing'
  rm -rf project home
  mkdir -p "project/.$program" "home/.$program"
  echo '{"security": {"folderTrust": {"enabled": false}}}' > "home/.$program/settings.json"
  echo "$text" > "project/.$program/settings.json"
  said=$(cd project && timeout 60 "../node_modules/.bin/$program" mcp list < /dev/null 2>&1) || true
  grep -q 'in JSON at position' <<<"$said" && state='none, and says where it stands'
  grep -q 'desk: true' <<<"$said" && state=desk
  local kept='names desk'
  grep -q desk "project/.$program/settings.json" || kept="is $(cat "project/.$program/settings.json")"
  echo "$client, $4: $state; the file $kept"
}

{
  list qwen-code qwen "$comment" comment
  list qwen-code qwen "$comma" 'trailing comma'
  list gemini-cli gemini "$comment" comment
  list gemini-cli gemini "$comma" 'trailing comma'
} | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
qwen-code, comment: desk; the file names desk
qwen-code, trailing comma: none, and says nothing; the file is {}
gemini-cli, comment: desk; the file names desk
gemini-cli, trailing comma: none, and says where it stands; the file names desk
EOF
