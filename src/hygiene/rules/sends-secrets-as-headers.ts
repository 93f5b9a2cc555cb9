import { listHeaderParameters } from '../../catalog/read-audience.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { lastKey, readPointer } from '../../catalog/json-pointer.ts';
import type { Span } from '../../classifier/reading/find-phrases.ts';
import { isObject, ownValue } from '../../catalog/json.ts';
import { defineHygieneRule } from '../define-hygiene-rule.ts';
import { quoteMember } from '../quote-member.ts';

// The last word of a name says what it holds: `secret_id` is no secret, `client_secret` is one.
const secretName =
  /(?:^|[a-z0-9])(?:passwords?|passwd|pwd|passphrases?|passcodes?|secrets?|tokens?|credentials?|jwt|bearer|otp|cvv|cvc|authorization|cookies?)$|(?:api|access|private|secret|auth|signing|encryption|license|account|service|session|client)keys?$|^(?:pin|key|auth)$/;
const harmlessName =
  /(?:page|next|prev|previous|continuation|sync|cursor|pagination|delta|max|min|num|resume|position|count|total|input|output|used|of)tokens?$|(?:has|show|reveal|include|reset|change|forgot|list)(?:passwords?|secrets?|tokens?|credentials?)$/;
const secretText =
  /\b(?:api[ -]?keys?|(?:access|auth|authentication|authorization|bearer|session|refresh|oauth2?|api|id) tokens?|passwords?|passphrases?|private keys?|client secrets?|secret keys?|secret values?|credentials|jwt|card numbers?)\b(?!['\u2019]?s? (?:ids?|names?|identifiers?|type|policy|version|reference|protected|manager)\b)/iu;
const aboutSecret =
  /\b(?:ids?|names?|identifiers?|type|kind|path|whether|without|no|not|never|number|list|expiry|policy)\b[^.\n]*$/iu;

/** What shows that a parameter holds a secret; null where nothing does. */
function findSecret(tool: ToolDefinition, pointer: string, header: string | null): Span | null {
  const schema: Json | undefined = readPointer(tool as Json, pointer);
  if (!isObject(schema) || ['boolean', 'integer'].includes(String(ownValue(schema, 'type')))) return null;
  const isSecretName = (name: string): boolean => {
    const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    return secretName.test(plain) && !harmlessName.test(plain);
  };
  const name = lastKey(pointer);
  if (isSecretName(name)) return { field: { pointer, part: 'key', text: name }, start: 0, end: name.length };
  if (header !== null && isSecretName(header)) return quoteMember(pointer, 'x-mcp-header', header);
  if (ownValue(schema, 'format') === 'password') return quoteMember(pointer, 'format', 'password');
  if (ownValue(schema, 'writeOnly') === true) return quoteMember(pointer, 'writeOnly', true);
  const description = ownValue(schema, 'description');
  const found = typeof description === 'string' ? secretText.exec(description.slice(0, 2000)) : null;
  if (found === null || aboutSecret.test((description as string).slice(0, found.index))) return null;
  const span = quoteMember(pointer, 'description', description);
  return { ...span, start: found.index, end: found.index + found[0].length };
}

const withParameter = (tool: string, name: string, schema: { readonly [key: string]: Json }): ToolDefinition => ({
  name: tool,
  description: 'Runs a query.',
  inputSchema: { type: 'object', properties: { [name]: { type: 'string', 'x-mcp-header': 'Value', ...schema } } },
});

export const sendsSecretsAsHeaders = defineHygieneRule({
  id: 'sends-secrets-as-headers',
  title: 'Sends a secret as a header',
  why: 'What a parameter marked with x-mcp-header holds leaves as a plain header of the request. Gateways, proxies and logs read headers, though they never open the body; the specification asks servers to mark no passwords, keys or tokens.',
  reads:
    'Every parameter marked with x-mcp-header: its name, its header\u2019s name, its description, format and writeOnly.',
  misses: 'Secrets under another name, and personal data, such as an address or a number of an account.',
  says: 'It has an argument that looks like a password, key or token sent as a header, where gateways and logs see it.',
  match: ({ tool }) =>
    listHeaderParameters(tool).flatMap(({ pointer, header }) => findSecret(tool, pointer, header) ?? []),
  examples: {
    match: [
      withParameter('query_token', 'sessionToken', {}),
      withParameter('query_key', 'api_key', {}),
      withParameter('query_format', 'value', { format: 'password' }),
      withParameter('query_only', 'value', { writeOnly: true }),
      withParameter('query_text', 'value', { description: 'Your access token for the workspace.' }),
      withParameter('query_header', 'value', { 'x-mcp-header': 'Authorization' }),
    ],
    pass: [
      withParameter('query_region', 'region', {}),
      withParameter('query_page', 'page_token', { description: 'Token of the next page.' }),
      withParameter('query_secret', 'secret_id', { description: 'The id of the secret to read.' }),
      {
        name: 'log_in',
        description: 'Logs in; its secret stays in the body.',
        inputSchema: {
          type: 'object',
          properties: { password: { type: 'string' }, region: { type: 'string', 'x-mcp-header': 'Region' } },
        },
      },
    ],
  },
});
