import type { Wrapping } from '../form.ts';
import { rateTool } from '../tool-likeness.ts';

/** One tool, alone. */
export const singleTool: Wrapping = {
  id: 'single-tool',
  title: 'A single tool',
  seenIn: 'Snapshots of github-mcp-server, examples of the specification, fixtures of scanners.',
  example: JSON.stringify({
    name: 'delete_parcel',
    description: 'Deletes a parcel for good.',
    inputSchema: { type: 'object', properties: { id: { type: 'string' } } },
  }),
  gives: ['delete_parcel'],
  read(value, isRoot) {
    const rate = rateTool(value);
    if (rate < (isRoot ? 3 : 4)) return null;
    const elements = [{ path: '', value, label: null }];
    return { kind: 'tools', elements, page: null, isSure: isRoot, warnings: [] };
  },
};
