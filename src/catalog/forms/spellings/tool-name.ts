import type { Spelling } from '../form.ts';
import { isText, leaveOut } from '../json-shape.ts';

const NAMES = ['tool_name', 'toolName', 'function_name', 'tool_id'] as const;
const DESCRIPTIONS = ['tool_description', 'toolDescription', 'function_description', 'desc', 'summary'] as const;

/** Name and description under longer names, as reports have them. */
export const toolName: Spelling = {
  id: 'tool-name',
  title: 'Names and descriptions of a scanner’s report',
  seenIn: 'Reports of Cisco’s mcp-scanner (tool_name, tool_description).',
  example: JSON.stringify({
    server_url: 'https://depot.example/mcp',
    scan_results: [
      {
        status: 'completed',
        is_safe: true,
        item_type: 'tool',
        tool_name: 'delete_parcel',
        tool_description: 'Deletes a parcel for good.',
      },
    ],
  }),
  gives: ['delete_parcel'],
  read(tool) {
    const name = isText(tool['name']) ? undefined : NAMES.find((key) => isText(tool[key]));
    const description = tool['description'] === undefined ? DESCRIPTIONS.find((key) => isText(tool[key])) : undefined;
    if (name === undefined && (description === undefined || !isText(tool['name']))) return null;
    const renamed = [
      ...(name === undefined ? [] : [['name', name]]),
      ...(description ? [['description', description]] : []),
    ];
    const read = Object.fromEntries(renamed.map(([to = '', from = '']) => [to, tool[from] ?? null]));
    return {
      tool: { ...read, ...leaveOut(tool, ...renamed.map(([, from = '']) => from)) },
      note: `${renamed.map(([to, from]) => `\`${from}\` is read as \`${to}\``).join(', ')}.`,
    };
  },
};
