import { listHeaderParameters } from '../../catalog/read-audience.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { ours, say } from '../say.ts';

/** A parameter as readers know it, from its pointer: `filter.status`. */
const nameParameter = (pointer: string): string =>
  pointer
    .replace(/^\/inputSchema/, '')
    .replaceAll('/properties/', '.')
    .replace(/^\./, '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');

const readHeaders = (tool: ToolDefinition): Map<string, { readonly header: string; readonly isValid: boolean }> =>
  new Map(
    listHeaderParameters(tool).map(({ pointer, header, isValid }) => [
      nameParameter(pointer),
      { header: `Mcp-Param-${header ?? ''}`, isValid },
    ]),
  );

export const sendsOtherHeaders = defineChangeRule({
  id: 'sends-other-headers',
  kind: 'parameters',
  reads: 'Which parameters are marked with `x-mcp-header`, so that their values leave as headers of the request too.',
  *compare({ tool: before }, { tool: after }) {
    const [old, young] = [readHeaders(before), readHeaders(after)];
    for (const [name, { header, isValid }] of young) {
      const had = old.get(name);
      const fault = ours(isValid ? '' : ', in a form that makes clients drop the tool');
      if (had === undefined) yield say`${name} is now sent as the header ${header} too${fault}`;
      else if (had.header !== header) yield say`${name} is now sent as the header ${header}, not ${had.header}${fault}`;
      else if (had.isValid !== isValid)
        yield say`the header of ${name} is ${ours(isValid ? 'now in a form that clients take' : 'now in a form that makes clients drop the tool')}`;
    }
    for (const [name, { header }] of old)
      if (!young.has(name)) yield say`${name} is no longer sent as the header ${header}`;
  },
  examples: [
    {
      before: {
        name: 'a',
        inputSchema: {
          type: 'object',
          properties: { x: { type: 'string' }, y: { type: 'string', 'x-mcp-header': 'Y' } },
        },
      },
      after: {
        name: 'a',
        inputSchema: {
          type: 'object',
          properties: { x: { type: 'string', 'x-mcp-header': 'X' }, y: { type: 'string' } },
        },
      },
      says: ['`x` is now sent as the header `Mcp-Param-X` too', '`y` is no longer sent as the header `Mcp-Param-Y`'],
    },
    {
      before: { name: 'a', inputSchema: { properties: { x: { type: 'string' } } } },
      after: { name: 'a', inputSchema: { properties: { x: { type: 'string', 'x-mcp-header': 'a b' } } } },
      says: ['`x` is now sent as the header `Mcp-Param-a b` too, in a form that makes clients drop the tool'],
    },
    {
      before: { name: 'a', inputSchema: { properties: { x: { type: 'string' } } } },
      after: { name: 'a', inputSchema: { properties: { x: { type: 'integer' } } } },
      says: [],
    },
  ],
});
