import { listHeaderParameters } from '../../catalog/read-audience.ts';
import { defineHygieneRule } from '../define-hygiene-rule.ts';
import { quoteMember } from '../quote-member.ts';

const withParameter = (name: string, schema: { readonly [key: string]: string }) => ({
  name,
  description: 'Runs a query in a region.',
  inputSchema: { type: 'object', properties: { region: { ...schema } } },
});

export const asksForUnsendableHeaders = defineHygieneRule({
  id: 'asks-for-unsendable-headers',
  title: 'Asks for a header that can\u2019t be sent',
  why: 'A parameter marked with x-mcp-header is sent as a header of the request as well, so that whatever stands between can route by it. Where the mark breaks the rules of the specification, clients of revision 2026-07-28 have to leave the whole tool out when they speak HTTP, and others still see it. A name with a line break would add headers of the server\u2019s choice to the client\u2019s request.',
  reads:
    'Every x-mcp-header of the input schema: it has to be a header name of its own, on a text, an integer or a boolean to which only properties lead.',
  misses: 'Annotations in schemas that are referred to at other addresses.',
  says: 'It wants an argument sent as a header in a way that the specification forbids. Clients of revision 2026-07-28 leave the tool out over HTTP.',
  match: ({ tool }) =>
    listHeaderParameters(tool)
      .filter(({ isValid }) => !isValid)
      .map(({ pointer, header }) => quoteMember(pointer, 'x-mcp-header', header ?? undefined)),
  examples: {
    match: [
      withParameter('query_empty', { type: 'string', 'x-mcp-header': '' }),
      withParameter('query_name', { type: 'string', 'x-mcp-header': 'My Region' }),
      withParameter('query_number', { type: 'number', 'x-mcp-header': 'Region' }),
      withParameter('query_lines', { type: 'string', 'x-mcp-header': 'Region\r\nCookie: a=b' }),
    ],
    pass: [
      withParameter('query', { type: 'string', 'x-mcp-header': 'Region' }),
      withParameter('set_header', { type: 'string', description: 'Value of x-mcp-header, may be empty.' }),
    ],
  },
});
