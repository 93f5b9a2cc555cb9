import { digestTool } from '../../src/catalog/digest.ts';
import { deriveServer } from '../../src/catalog/derive.ts';
import { ProblemError } from '../../src/catalog/problem-error.ts';
import { findToolList, isToolDefinition } from '../../src/catalog/read-tools.ts';
import type { Manifest, Results } from '../../src/catalog/schema/manifest.ts';
import { buildManifest } from '../../src/capture/build-manifest.ts';
import type { Capture } from '../../src/capture/capture.ts';
import { compareSnapshots } from '../../src/capture/compare-snapshots.ts';
import { describeServer } from '../../src/capture/describe-server.ts';
import { findUnstable } from '../../src/capture/unstable/find-unstable.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { checkHygiene } from '../../src/hygiene/check-hygiene.ts';
import { compareManifests } from '../../src/history/compare-manifests.ts';
import { fuzzResults, mutateResults } from './fuzz-results.ts';
import { SeededRandom } from './seeded-random.ts';

/** How a manifest was dealt with. */
export interface ManifestOutcome {
  /** What was kept; null where it was refused, with the reasons told. */
  readonly manifest: Manifest | null;
  /** What went wrong, in a few words each: a crash, something lost, a wrong quote. */
  readonly failures: readonly string[];
}

const LABELS = { version: '1.0.0', coverage: 'full', note: null, variables: new Map(), secrets: new Map() } as const;
const now = new Date('2026-11-21T12:00:00Z');

const makeCapture = (results: Results): Capture => ({
  slug: 'fuzz',
  version: '1.0.0',
  provenance: {
    source: 'command:fuzz',
    commit: null,
    kind: 'run',
    coverage: 'full',
    gaps: [],
    revision: '2025-06-18',
    capabilities: [],
    capturedAt: '2026-11-21',
    transport: 'stdio',
    client: 'fuzz',
    confinement: 'sandbox',
    variablesSet: [],
    note: '',
  },
  offers: [],
  unstable: [],
  configurations: [],
  pages: [],
  results,
  facts: null,
  recipe: null,
});

/** The manifest of answers; null where they are refused as they should be, with a reason and what to do. */
function keep(results: Results, failures: string[]): Manifest | null {
  try {
    return buildManifest(makeCapture(results), LABELS, 'fuzz', []).manifest;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problems.length === 0 || error.problems.some(({ message, hint }) => message === '' || hint === ''))
      failures.push('refused without a word');
    return null;
  }
}

function checkTools(manifest: Manifest, failures: string[]): void {
  const served = findToolList(manifest)?.elements.map(({ value }) => value) ?? [];
  const { tools } = deriveServer(describeServer('fuzz', makeCapture(manifest.results), '1.0.0'), [manifest]);
  const kept = new Set(tools.map(({ digest }) => digest));
  for (const each of served)
    if (!isToolDefinition(each) || !kept.has(digestTool(each))) failures.push('lost: a tool that was served');
  if (new Set(tools.map(({ slug }) => slug)).size !== tools.length) failures.push('two tools share a page');
  for (const { definition, slug } of tools) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) failures.push(`a slug that is none: ${JSON.stringify(slug)}`);
    if (!classifyTool(definition).evidence.every((each) => verifyEvidence(definition, each)))
      failures.push('a quote that is not in the definition');
    checkHygiene(definition);
  }
}

/** Fuzzes one server, and takes what it answers through everything that reads it. */
export async function checkManifest(seed: number): Promise<ManifestOutcome> {
  const random = new SeededRandom(seed);
  const failures: string[] = [];
  let manifest: Manifest | null = null;
  try {
    const results = fuzzResults(random);
    manifest = keep(results, failures);
    const other = mutateResults(results, random);
    const after = keep(other, failures);
    if (manifest !== null) {
      checkTools(manifest, failures);
      const clues = { folders: [], varied: new Map<string, string>(), now };
      await findUnstable(results, other, clues, () => undefined);
      if (!compareSnapshots(manifest, manifest).isSame) failures.push('not the same as itself');
    }
    if (manifest !== null && after !== null) {
      compareSnapshots(manifest, after);
      compareManifests(manifest, after);
    }
  } catch (error) {
    failures.push(`crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return { manifest, failures: [...new Set(failures)] };
}
