#!/usr/bin/env bash
# In a generated Cedar schema, a JSON number is an entity that nothing can be compared with
#
# Version:  @cedar-policy/mcp-schema-generator-wasm 0.6.0, checked by @cedar-policy/cedar-wasm 4.13.0
# Expected: "type": "number" becomes Long, as the package's README says of the default of numbersAsDecimal.
# Happens:  It becomes an entity type of the generator's own, Number, without attributes: neither <= nor the methods of
#           decimals are taken. "type": "integer" does become Long. With numbersAsDecimal a number is a decimal, and
#           then wants .lessThanOrEqual(decimal("100.0")); an integer beside it stays Long and wants <=.
# Seen:     default: number as Desk::Number, integer as Long
#             context.input.amount <= 100: unexpected type: expected Long but saw Desk::Number
#             context.input.amount.lessThanOrEqual(decimal("100.0")): unexpected type: expected decimal but saw
#             Desk::Number
#             context.input.count <= 100: valid
#           numbersAsDecimal: number as decimal, integer as Long
#             context.input.amount <= 100: unexpected type: expected Long but saw decimal
#             context.input.amount.lessThanOrEqual(decimal("100.0")): valid
#             context.input.count <= 100: valid
# Matters:  With the default, no bound on an amount can be written that validates. Whether a bound is spelled with an
#           operator or a method hangs on one word of the tool's schema, which a server may change between versions.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  @cedar-policy/mcp-schema-generator-wasm@0.6.0 @cedar-policy/cedar-wasm@4.13.0

cat > probe.mjs <<'EOF'
import { validate } from '@cedar-policy/cedar-wasm/nodejs';
import generator from '@cedar-policy/mcp-schema-generator-wasm';

const stub = `namespace Desk {
  @mcp_principal entity User;
  @mcp_resource entity Server;
  action "call_tool" appliesTo { principal: [User], resource: [Server] };
}`;
const properties = { amount: { type: 'number' }, count: { type: 'integer' } };
const tools = [
  { name: 'pay', description: 'Pays', inputSchema: { type: 'object', properties, required: ['amount', 'count'] } },
];

for (const [label, settings] of [['default'], ['numbersAsDecimal', '{"numbersAsDecimal":true}']]) {
  const { schema } = JSON.parse(generator.generateSchema(stub, JSON.stringify(tools), settings));
  const typeOf = (name) => new RegExp(`${name}: ([\\w:]+)`).exec(schema)[1];
  console.log(`${label}: number as ${typeOf('amount')}, integer as ${typeOf('count')}`);
  for (const condition of [
    'context.input.amount <= 100',
    'context.input.amount.lessThanOrEqual(decimal("100.0"))',
    'context.input.count <= 100',
  ]) {
    const policy = `permit(principal, action == Desk::Action::"pay", resource) when { ${condition} };`;
    const { validationErrors } = validate({ schema, policies: { staticPolicies: { small: policy } } });
    const faults = validationErrors.map(({ error }) => error.message.replace('for policy `small`, ', ''));
    console.log(`  ${condition}: ${faults.join('; ') || 'valid'}`);
  }
}
EOF
node probe.mjs | tee seen

diff - seen <<'EOF' || { echo 'It behaves in another way now.' >&2; exit 1; }
default: number as Desk::Number, integer as Long
  context.input.amount <= 100: unexpected type: expected Long but saw Desk::Number
  context.input.amount.lessThanOrEqual(decimal("100.0")): unexpected type: expected decimal but saw Desk::Number
  context.input.count <= 100: valid
numbersAsDecimal: number as decimal, integer as Long
  context.input.amount <= 100: unexpected type: expected Long but saw decimal
  context.input.amount.lessThanOrEqual(decimal("100.0")): valid
  context.input.count <= 100: valid
EOF
