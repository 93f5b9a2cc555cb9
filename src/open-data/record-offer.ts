import { describeWay } from '../catalog/describe-configuration.ts';
import type { Snapshot } from '../catalog/derive.ts';
import { listOffered, type OfferedList } from '../catalog/read-offered.ts';
import { indexPages } from '../catalog/read-pages.ts';
import { readProtocol } from '../catalog/read-protocol.ts';
import { describeOutcome, sortTools } from '../views/asking/describe-outcome.ts';

const recordList = ({ manifest }: Snapshot, list: OfferedList) =>
  listOffered(manifest, list).map(({ key, onlyWith, definition }) => ({
    key,
    onlyWith: onlyWith.map(({ id }) => id),
    definition,
  }));

const recordPages = ({ manifest }: Snapshot) =>
  [...indexPages(manifest).values()].map(({ uri, listed, page, reach }) => ({
    uri,
    isListed: listed !== null,
    isRead: page !== null,
    reach: reach && {
      connects: [...reach.connects],
      loads: [...reach.loads],
      frames: [...reach.frames],
      bases: [...reach.bases],
      permissions: [...reach.permissions],
    },
    mimeType: page?.mimeType ?? listed?.mimeType ?? null,
    bytes: page?.bytes ?? null,
    digest: page?.digest ?? null,
    refused: page?.refused ?? '',
  }));

/** What a version offers to whom, and beside its tools. */
export function recordOffer(snapshot: Snapshot) {
  const { old, modern, revisions } = readProtocol(snapshot.manifest);
  return {
    protocol: { revisions: [...revisions], initialize: old, discover: modern },
    configurations: snapshot.manifest.configurations.map((configuration) => {
      const { id, revision, transport, capabilities, settings, outcome, note } = configuration;
      const { adds, drops, changes } = sortTools(snapshot, configuration);
      return {
        id,
        revision,
        transport,
        capabilities,
        settings,
        how: describeWay(configuration),
        outcome,
        says: describeOutcome(snapshot, configuration),
        note,
        adds: [...adds],
        drops: [...drops],
        changes: [...changes],
      };
    }),
    prompts: recordList(snapshot, 'prompts/list'),
    resources: recordList(snapshot, 'resources/list'),
    resourceTemplates: recordList(snapshot, 'resources/templates/list'),
    pages: recordPages(snapshot),
  };
}
