import { findToolList, isToolDefinition } from '../catalog/read-tools.ts';
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { ListedTool } from './pair-tools.ts';

const readTools = ({ results }: Manifest): ToolDefinition[] =>
  (findToolList({ results })?.elements ?? []).map(({ value }) => value).filter(isToolDefinition);

/** The tools of a manifest in its stable form, without what differs from start to start, each with what was served. */
export function listTools(stable: Manifest, verbatim: Manifest): ListedTool[] {
  // Where the tools come in another order each time, what differs of one can't be led back to what was served.
  const isReordered = verbatim.unstable.some(({ reason, path }) => reason === 'order' && path.endsWith('/tools'));
  const { toolDigests: served } = isReordered ? stable : verbatim;
  return readTools(stable).map((tool, i) => {
    const digest = stable.toolDigests[i]?.digest ?? '';
    return { tool, digest, served: served[i] ?? { name: tool.name, digest } };
  });
}
