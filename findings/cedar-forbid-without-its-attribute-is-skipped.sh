#!/usr/bin/env bash
# A Cedar forbid that reads an absent attribute forbids nothing, and its unless form does
#
# Version:  @cedar-policy/cedar-wasm 4.13.0
# Expected: Two spellings of one rule decide alike, or a forbid that can't be evaluated denies, as an error in an access
#           check usually does.
# Happens:  A policy that ends in an error is left out of the decision. Where it is a forbid, the permits that are left
#           decide; the error stands in the diagnostics beside "allow". "forbid … unless { context has … && … }" has no
#           error to end in, and denies.
# Seen:     when { context.amount > 100 }
#             {"amount":5} -> allow
#             {"amount":500} -> deny
#             {} -> allow, record does not have the attribute `amount`
#           unless { context has amount && context.amount <= 100 }
#             {"amount":5} -> allow
#             {"amount":500} -> deny
#             {} -> deny
# Matters:  Optional arguments are the rule in MCP tools. State the condition under which a call is fine, with its "has",
#           in an unless; and read diagnostics.errors, for the decision alone doesn't tell that a forbid dropped out. An
#           engine that embeds Cedar may deny on errors by itself; the language doesn't.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @cedar-policy/cedar-wasm@4.13.0

cat > probe.mjs <<'EOF'
import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';

const conditions = ['when { context.amount > 100 }', 'unless { context has amount && context.amount <= 100 }'];

for (const condition of conditions) {
  console.log(condition);
  for (const context of [{ amount: 5 }, { amount: 500 }, {}]) {
    const { response } = isAuthorized({
      principal: { type: 'User', id: 'reader' },
      action: { type: 'Action', id: 'call' },
      resource: { type: 'Tool', id: 'pay' },
      context,
      policies: {
        staticPolicies: {
          everything: 'permit(principal, action, resource);',
          large: `forbid(principal, action, resource) ${condition};`,
        },
      },
      entities: [],
    });
    const errors = response.diagnostics.errors.map(({ error }) => `, ${error.message}`);
    console.log(`  ${JSON.stringify(context)} -> ${response.decision}${errors.join('')}`);
  }
}
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
when { context.amount > 100 }
  {"amount":5} -> allow
  {"amount":500} -> deny
  {} -> allow, record does not have the attribute `amount`
unless { context has amount && context.amount <= 100 }
  {"amount":5} -> allow
  {"amount":500} -> deny
  {} -> deny
EOF
