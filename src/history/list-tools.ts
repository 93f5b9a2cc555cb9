import { findToolList, isToolDefinition } from '../catalog/read-tools.ts';
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { stabilise } from '../catalog/stable-form.ts';
import type { ListedTool } from './pair-tools.ts';

const readTools = ({ results }: Manifest): ToolDefinition[] =>
  (findToolList({ results })?.elements ?? []).map(({ value }) => value).filter(isToolDefinition);

/** A manifest in the form in which it is compared, with its tools. */
export interface StableManifest {
  readonly results: Manifest['results'];
  readonly tools: readonly ListedTool[];
}

/** Reads a manifest in the form in which it is compared: without what differs from start to start. */
export function listTools(manifest: Manifest): StableManifest {
  const stable = manifest.unstable.length === 0 ? manifest : stabilise(manifest);
  // Where the tools come in another order each time, what differs of one can't be led back to what was served.
  const isReordered = manifest.unstable.some(({ reason, path }) => reason === 'order' && path.endsWith('/tools'));
  const { toolDigests: served } = isReordered ? stable : manifest;
  return {
    results: stable.results,
    tools: readTools(stable).map((tool, i) => {
      const digest = stable.toolDigests[i]?.digest ?? '';
      return { tool, digest, served: served[i] ?? { name: tool.name, digest } };
    }),
  };
}
