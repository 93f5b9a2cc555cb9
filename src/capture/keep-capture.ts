import { checkJson } from '../catalog/check-json.ts';
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { serverSchema, type Server } from '../catalog/schema/server.ts';
import { buildManifest, type CaptureLabels } from './build-manifest.ts';
import type { Capture } from './capture.ts';
import { CaptureError, captureError } from './capture-error.ts';
import { compareSnapshots, type SnapshotChanges } from './compare-snapshots.ts';
import { applyDescription, describeServer, NO_DESCRIPTION, updateServer, type Description } from './describe-server.ts';
import { nameServer } from './name-server.ts';
import { readPredecessor, readServer, readServers, writeSnapshot } from './server-folder.ts';

/** What keeping a capture came to. */
export interface KeptCapture {
  readonly manifest: Manifest;
  /** The manifest's path. */
  readonly file: string;
  /** The server's own file, as it was written. */
  readonly server: Server;
  /** Whether the server is new. */
  readonly isNewServer: boolean;
  /** Where its slug was taken from, in one sentence; null where the source names it, or a person does. */
  readonly nameBasis: string | null;
  /** What it was compared with; null for a server's first. */
  readonly predecessor: Manifest | null;
  readonly changes: SnapshotChanges | null;
  /** Warnings, each placed in the manifest. */
  readonly problems: readonly Problem[];
}

/** What a person wrote down of a version stays true of it when it is captured again: counts under other settings, and the note. */
function inheritRemarks(manifest: Manifest, predecessor: Manifest | null): Manifest {
  if (predecessor?.version !== manifest.version) return manifest;
  const { provenance, offers } = manifest;
  const isSameSource = predecessor.provenance.source === provenance.source;
  const note = provenance.note === '' && isSameSource ? predecessor.provenance.note : provenance.note;
  return {
    ...manifest,
    provenance: { ...provenance, note },
    offers: offers.length === 0 ? predecessor.offers : offers,
  };
}

/**
 * Keeps a capture below `root` as a snapshot of a server, and says what changed since the one before.
 * Throws a CaptureError, and writes nothing, where anything about it is wrong.
 */
export async function keepCapture(
  capture: Capture,
  labels: CaptureLabels,
  wanted: string | null,
  root: string,
  description: Description = NO_DESCRIPTION,
): Promise<KeptCapture> {
  const { slug, basis } = await nameServer(root, capture, wanted);
  const known = await readServer(root, slug);
  const published = capture.facts?.package;
  if (known?.package && published && known.package.name !== published.name)
    throw captureError(
      { file: capture.provenance.source },
      'other-package',
      `The server ${slug} is the package ${known.package.name}, not ${published.name}.`,
      'Name another server with --server SLUG.',
    );
  const built = buildManifest(capture, labels, slug, known?.variables ?? []);
  const { version } = built.manifest;
  const server =
    known === null
      ? describeServer(slug, capture, version, description, await readServers(root))
      : applyDescription(updateServer(known, capture, built.manifest), description);
  const at = { file: capture.provenance.source };
  const named = serverSchema.shape.snapshots.safeParse(server.snapshots);
  if (!named.success)
    throw captureError(
      at,
      'bad-version',
      `${JSON.stringify(version)} can't name a file of the server ${slug}: ${named.error.issues.map(({ message }) => message).join('; ')}.`,
      'Say another with --version VERSION: letters, digits, dots, hyphens and plus signs.',
    );
  const checked = checkJson(server, serverSchema, at.file);
  if (checked.value === null) throw new CaptureError(checked.problems);
  const predecessor = known === null ? null : await readPredecessor(root, known, version);
  const manifest = inheritRemarks(built.manifest, predecessor);
  const file = await writeSnapshot(root, checked.value, manifest);
  return {
    manifest,
    file,
    server: checked.value,
    isNewServer: known === null,
    nameBasis: basis,
    predecessor,
    changes: predecessor === null ? null : compareSnapshots(predecessor, manifest),
    problems: built.problems.map((problem) => ({ ...problem, file })),
  };
}
