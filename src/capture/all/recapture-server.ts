import { readServerVersion } from '../../catalog/read-answers.ts';
import { join } from 'node:path';
import { checkJson } from '../../catalog/check-json.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import { serverSchema, type Server } from '../../catalog/schema/server.ts';
import { buildManifest } from '../build-manifest.ts';
import type { Capture } from '../capture.ts';
import { CaptureError, captureError } from '../capture-error.ts';
import { captureSource } from '../capture-source.ts';
import type { Supervision } from '../capture-stdio.ts';
import { nameSource } from '../describe-recipe.ts';
import { describeClaims } from '../describe-server.ts';
import { readRecipe } from '../read-recipe.ts';
import { readNewest, writeSnapshot } from '../server-folder.ts';
import { warning } from '../warning.ts';
import { compareCapture, NO_DIFFERENCES } from './compare-capture.ts';
import { compareConfigurations, tellsOtherwise } from './compare-configurations.ts';
import { findNewest } from './find-newest.ts';
import { nameChangedVersion, readBaseVersion } from './name-changed-version.ts';
import type { Queue } from './one-at-a-time.ts';
import type { RecaptureRequest } from './parse-recapture-arguments.ts';
import type { Recapture } from './recapture-report.ts';

/** What became of a server, before it is told how long that took. */
export type Outcome = Omit<Recapture, 'minutes'>;

/** What stands in an outcome where nothing was captured. */
export const nothingOf = (server: string, source: string | null): Omit<Outcome, 'status' | 'problems'> => ({
  server,
  source,
  version: null,
  against: null,
  isNewVersion: false,
  ...NO_DIFFERENCES,
  configurations: [],
  written: null,
});

/**
 * The version that a capture is of: that of the snapshot it repeats, unless another was asked for or, where a server
 * behind a URL or the manifest of a bundle, which can't be asked for one, names another than before. Null: as the capture itself says.
 */
function chooseVersion(capture: Capture, recorded: Manifest, newest: string | null): string | null {
  const [before, now] = [recorded, capture].map(({ results }) => readServerVersion(results));
  const isMoved = capture.provenance.confinement === 'remote' && now !== null && now !== before;
  const base = readBaseVersion(recorded.version);
  const isOtherBundle = capture.provenance.source.startsWith('mcpb:') && capture.version !== base;
  return newest !== null || isMoved || isOtherBundle ? null : base;
}

/** The server with the snapshot that a new version came to, captured and started in that version from now on. */
function moveOn(server: Server, source: string, version: string, declared: Server['declared']): Server {
  const [old, fresh] = [server.capture.source ?? '', source].map((each) => each.replace(/^(npm|pypi|go|cargo):/, ''));
  return {
    ...server,
    launch: server.launch.map((part) => (part === old ? (fresh ?? part) : part)),
    declared: declared ?? server.declared,
    capture: { ...server.capture, source },
    snapshots: [...server.snapshots, version],
  };
}

/** Writes a snapshot, and gives its name. Throws a CaptureError, and writes nothing, where its name can't be one. */
async function keep(root: string, server: Server, manifest: Manifest): Promise<string> {
  const { problems } = checkJson(server, serverSchema, manifest.provenance.source);
  if (problems.length > 0) throw new CaptureError(problems);
  await writeSnapshot(root, server, manifest);
  return manifest.version;
}

/** The manifest of a change without a new version, under a name and with a note that tell. */
const labelChange = (manifest: Manifest, recorded: Manifest, name: string): Manifest => ({
  ...manifest,
  version: name,
  provenance: {
    ...manifest.provenance,
    note: `Served under the same version as the snapshot ${recorded.version}, but not the same. ${manifest.provenance.note}`.trim(),
  },
});

/** The manifest of a capture that takes the place of another of the same content; what a person said of that stays. */
const replaceCapture = (manifest: Manifest, recorded: Manifest): Manifest => ({
  ...manifest,
  version: recorded.version,
  provenance: { ...manifest.provenance, note: recorded.provenance.note || manifest.provenance.note },
  offers: manifest.offers.length === 0 ? recorded.offers : manifest.offers,
});

async function recapture(
  server: Server,
  { out, again, keepChanges, timeout }: RecaptureRequest,
  today: string,
  supervision: Supervision,
  asking: Queue,
): Promise<Outcome> {
  const { slug } = server;
  const file = join(out, slug, 'server.json');
  const recipe = readRecipe(server.capture, file);
  const recorded = await readNewest(out, server);
  if (recorded === null)
    throw captureError(
      { file },
      'no-snapshot',
      'None of the snapshots is there.',
      'Capture the server by itself first.',
    );
  const published = !again && 'version' in recipe.source ? recipe.source : null;
  const newest = published === null ? null : await asking(() => findNewest(published, supervision));
  if (published !== null && newest === null)
    return { ...nothingOf(slug, server.capture.source), status: 'skipped', version: published.version, problems: [] };
  const source = published === null || newest === null ? recipe.source : { ...published, version: newest };
  const { capture, problems } = await captureSource({ ...recipe, source, timeout }, today, supervision);
  const version = chooseVersion(capture, recorded, newest);
  // A person may have said that more is missing than a capture can tell.
  const coverage = capture.provenance.coverage === 'partial' ? 'partial' : recorded.provenance.coverage;
  const labels = { ...recipe.labels, version, coverage } as const;
  const { manifest } = buildManifest(capture, labels, slug, server.variables);
  if (manifest.toolDigests.length === 0 && recorded.toolDigests.length > 0)
    throw captureError(
      { file },
      'no-tools',
      `The server lists no tools, and had ${recorded.toolDigests.length}.`,
      'It may want a setting that it did without before; capture it by itself if it has none for good.',
    );
  const differences = compareCapture(recorded, manifest);
  const isNewVersion = !server.snapshots.includes(manifest.version);
  const outcome = {
    server: slug,
    source: nameSource(source),
    version: manifest.version,
    against: recorded.version,
    isNewVersion,
    ...(differences ?? NO_DIFFERENCES),
    configurations: compareConfigurations(recorded, manifest),
    problems:
      recorded.provenance.kind === 'run'
        ? [...problems]
        : [
            ...problems,
            warning(
              'compared-with-reconstruction',
              file,
              `The snapshot ${recorded.version} was put together from source, not served.`,
              'What differs may be its own.',
            ),
          ],
  };
  if (isNewVersion)
    return {
      ...outcome,
      status: 'changed',
      written: await keep(
        out,
        moveOn(server, outcome.source, manifest.version, describeClaims(capture, manifest.version)),
        manifest,
      ),
    };
  if (differences === null) {
    const written = tellsOtherwise(recorded, manifest)
      ? await keep(out, server, replaceCapture(manifest, recorded))
      : null;
    return { ...outcome, status: 'unchanged', written };
  }
  if (!keepChanges) return { ...outcome, status: 'changed', written: null };
  const name = nameChangedVersion(manifest.version, today, server.snapshots);
  const listed = { ...server, snapshots: [...server.snapshots, name] };
  return { ...outcome, status: 'changed', written: await keep(out, listed, labelChange(manifest, recorded, name)) };
}

/**
 * Captures a server again as its server file says, in a newer version where its registry has one, and says what became
 * of it; where there is none it is skipped, unless every server is asked for again. A snapshot is written for a version
 * that there is none of, where changes are to be kept for a change, and in place of the same one where it tells more of
 * how the server answers. `asking` is the queue of those who ask registries. Throws a CaptureError where it can't
 * be captured.
 */
export async function recaptureServer(
  server: Server,
  request: RecaptureRequest,
  today: string,
  supervision: Supervision,
  asking: Queue,
): Promise<Outcome> {
  const { source, note } = server.capture;
  if (source === null) {
    const file = join(request.out, server.slug, 'server.json');
    const problem = warning(
      'not-repeatable',
      file,
      note || 'Its server file does not say how it is captured.',
      'Capture it by hand, as the provenance of its snapshots says.',
    );
    return { ...nothingOf(server.slug, null), status: 'not-repeatable', problems: [problem] };
  }
  return recapture(server, request, today, supervision, asking);
}
