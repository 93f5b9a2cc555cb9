import { readDefinitions } from '../catalog/configurations.ts';
import { pinTool } from '../catalog/digest.ts';
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { ListedTool } from './pair-tools.ts';

/** The tools of a manifest in its stable form, without what differs from start to start, each with what was served. */
export function listTools(stable: Manifest, verbatim: Manifest): ListedTool[] {
  // Where the tools come in another order each time, what differs of one can't be led back to what was served.
  const isReordered = verbatim.unstable.some(({ reason, path }) => reason === 'order' && path.endsWith('/tools'));
  const { toolDigests: served } = isReordered ? stable : verbatim;
  return readDefinitions(stable.results).map((tool, i) => {
    const pins = stable.toolDigests[i] ?? pinTool(tool);
    return { tool, pins, served: served[i] ?? pins };
  });
}
