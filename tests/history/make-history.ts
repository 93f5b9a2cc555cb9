import { deriveServer } from '../../src/catalog/derive.ts';
import { digestJson, pinTool } from '../../src/catalog/digest.ts';
import type { Configuration, Manifest } from '../../src/catalog/schema/manifest.ts';
import type { Server } from '../../src/catalog/schema/server.ts';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { assessVariants } from '../../src/assessed/assess-variants.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import type { AssessedServer } from '../../src/assessed/load-assessed-catalogue.ts';
import { makeManifest, makeProvenance, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

/** One snapshot to be made: its version, its tools, and what of it is not as usual. */
export interface MadeSnapshot {
  readonly version: string;
  readonly tools: readonly Json[];
  readonly provenance?: Partial<Manifest['provenance']>;
  /** Results of other methods than `tools/list`. */
  readonly answers?: Partial<Manifest['results']>;
  readonly unstable?: Manifest['unstable'];
  readonly configurations?: Manifest['configurations'];
}

/** A manifest of the server `odd`, captured from the package of its version. */
export function makeSnapshot({
  version,
  tools,
  provenance,
  answers,
  unstable,
  configurations,
}: MadeSnapshot): Manifest {
  const manifest = makeManifest(tools, {
    version,
    provenance: makeProvenance({ source: `npm:odd@${version}`, ...provenance }),
    unstable: unstable ?? [],
    configurations: configurations ?? [],
  });
  const results = { ...manifest.results, ...answers };
  return { ...manifest, digest: digestJson(results), results };
}

/** A server with its tools judged by rules. */
export function judgeServer(server: Server, manifests: readonly Manifest[]): AssessedServer {
  const derived = deriveServer(server, manifests);
  const tools = derived.tools.map((tool) => {
    const assessment = classifyTool(tool.definition);
    return { ...tool, assessment, variants: assessVariants(tool, assessment), gloss: null };
  });
  return { ...derived, tools };
}

/** A server with these snapshots, oldest first. */
export function makeHistory(...snapshots: readonly MadeSnapshot[]): AssessedServer {
  const manifests = snapshots.map(makeSnapshot);
  return judgeServer(makeServer({ snapshots: manifests.map(({ version }) => version) }), manifests);
}

/** Another way of asking that is served these tools, or refused, or nothing else than the plain way (null). */
export function makeConfiguration(
  id: string,
  tools: readonly ToolDefinition[] | null,
  changes: Partial<Configuration> = {},
): Configuration {
  return {
    id,
    revision: null,
    transport: 'stdio',
    capabilities: ['roots'],
    settings: {},
    outcome: tools === null ? 'same' : 'differs',
    reason: '',
    note: '',
    envelopes: {},
    digest: null,
    toolDigests: (tools ?? []).map(pinTool),
    results: tools === null ? null : makeManifest(tools as readonly Json[]).results,
    ...changes,
  };
}
