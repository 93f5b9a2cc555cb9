import type { CatalogueServer } from '../../catalog/derive.ts';
import { readVersionClaim } from '../is-same-version.ts';
import type { Lockfile } from './lockfile.ts';
import { pinManifest } from './pin-manifest.ts';

/** The lockfile of a server: pins its newest full snapshot, or its newest one where none is full. */
export function makeLockfile({ server, newest: { manifest } }: CatalogueServer): Lockfile {
  const { provenance, version } = manifest;
  const { source, serverVersion } = readVersionClaim(manifest);
  return {
    format: 2,
    server: server.slug,
    package: server.package,
    version,
    source,
    serverVersion,
    kind: provenance.kind,
    coverage: provenance.coverage,
    capturedAt: provenance.capturedAt,
    variablesSet: provenance.variablesSet,
    capture: server.capture,
    revision: provenance.revision,
    transport: provenance.transport,
    capabilities: provenance.capabilities,
    configurations: manifest.configurations
      .filter(({ outcome }) => outcome !== 'refused')
      .map(({ id, revision, transport, capabilities, settings }) => ({
        id,
        revision,
        transport,
        capabilities,
        settings,
      })),
    ...pinManifest(manifest),
  };
}
