import type { CatalogueServer } from '../../catalog/derive.ts';
import { digestJson } from '../../catalog/digest.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import { readVersionClaim } from '../is-same-version.ts';
import { listTools } from '../list-tools.ts';
import { readInstructions } from '../read-initialize.ts';
import type { Lockfile } from './lockfile.ts';

/** What of a capture is pinned. */
export function pinManifest(manifest: Manifest): Pick<Lockfile, 'instructions' | 'tools'> {
  const { results, tools } = listTools(manifest);
  const instructions = readInstructions(results.initialize);
  return {
    instructions: instructions === null ? null : digestJson(instructions),
    tools: tools.map(({ tool, digest, served }) => ({
      name: tool.name,
      digest,
      isVerbatim: digest === served.digest,
    })),
  };
}

/** The lockfile of a server: pins its newest full snapshot, or its newest one where none is full. */
export function makeLockfile({ server, newest: { manifest } }: CatalogueServer): Lockfile {
  const { provenance, version } = manifest;
  const { source, serverVersion } = readVersionClaim(manifest);
  return {
    format: 1,
    server: server.slug,
    package: server.package,
    version,
    source,
    serverVersion,
    kind: provenance.kind,
    coverage: provenance.coverage,
    capturedAt: provenance.capturedAt,
    capture: server.capture,
    ...pinManifest(manifest),
  };
}
