#!/usr/bin/env bash
# A Cedar decimal without a point parses, and the policy that holds it never applies
#
# Version:  @cedar-policy/cedar-wasm 4.13.0
# Expected: decimal("50000") is fifty thousand, or the parser refuses it.
# Happens:  Parsing the policy set succeeds. Each evaluation of the policy ends in an error, so it is left out of the
#           decision, as if it were not there. The answer still has the type "success". Only validation against a
#           schema finds it beforehand.
# Seen:     decimal("50000"): parsed success, decided deny by no policy
#             evaluation: error while evaluating `decimal` extension function: `50000` is not a well-formed decimal value
#             validation: for policy `small`, error during extension function argument validation: failed to parse as a
#             decimal value: `"50000"`
#           decimal("50000.0"): parsed success, decided allow by small
# Matters:  A policy written from a JSON Schema's "maximum": 50000 gets its number as digits alone. Give every decimal a
#           point and a digit after it, at most four, and validate with a schema: a parser is no check.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @cedar-policy/cedar-wasm@4.13.0

cat > probe.mjs <<'EOF'
import { checkParsePolicySet, isAuthorized, validate } from '@cedar-policy/cedar-wasm/nodejs';

const schema = 'entity User, Tool; action call appliesTo { principal: User, resource: Tool, context: { amount: decimal } };';

for (const literal of ['decimal("50000")', 'decimal("50000.0")']) {
  const policies = {
    staticPolicies: { small: `permit(principal, action, resource) when { context.amount.lessThanOrEqual(${literal}) };` },
  };
  const { response } = isAuthorized({
    principal: { type: 'User', id: 'reader' },
    action: { type: 'Action', id: 'call' },
    resource: { type: 'Tool', id: 'pay' },
    context: { amount: { __extn: { fn: 'decimal', arg: '10.0' } } },
    policies,
    entities: [],
  });
  const { decision, diagnostics } = response;
  const parsed = checkParsePolicySet(policies).type;
  console.log(`${literal}: parsed ${parsed}, decided ${decision} by ${diagnostics.reason.join() || 'no policy'}`);
  for (const { error } of diagnostics.errors) console.log(`  evaluation: ${error.message}`);
  for (const { error } of validate({ schema, policies }).validationErrors) console.log(`  validation: ${error.message}`);
}
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
decimal("50000"): parsed success, decided deny by no policy
  evaluation: error while evaluating `decimal` extension function: `50000` is not a well-formed decimal value
  validation: for policy `small`, error during extension function argument validation: failed to parse as a decimal value: `"50000"`
decimal("50000.0"): parsed success, decided allow by small
EOF
