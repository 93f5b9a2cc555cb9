import { buildManifest } from '../../capture/build-manifest.ts';
import { CaptureError } from '../../capture/capture-error.ts';
import { readFileSource } from '../../capture/read-capture-file.ts';
import { readJsonFile } from '../../catalog/check-json.ts';
import { findToolList, isToolDefinition } from '../../catalog/read-tools.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { classifyTool } from '../../classifier/classify.ts';
import { describeJudgement } from '../../history/lock/describe-judgement.ts';
import { findPinned } from '../../history/lock/find-pinned.ts';
import { judgeCapture, type Judgement, type VerdictId } from '../../history/lock/judge-capture.ts';
import { anyLockfileSchema, type AnyLockfile } from '../../history/lock/lockfile.ts';

/** What a captured list came to, held against a lockfile. */
export interface HeldLock {
  readonly verdict: VerdictId;
  readonly server: string;
  readonly pinned: string;
  readonly captured: string;
  /** Why it can't be told; empty where it can. */
  readonly doubt: string;
  readonly differences: Judgement['differences'];
  /** Tools that are critical and of no name that the lockfile knows. */
  readonly newlyCritical: readonly string[];
  /** All of it in plain text. */
  readonly lines: readonly string[];
}

const listCritical = (served: Manifest, lock: AnyLockfile): string[] => {
  const known = new Set(lock.tools.map(({ name }) => name));
  const elements = findToolList(served)?.elements ?? [];
  const added = elements.flatMap(({ value }) => (isToolDefinition(value) && !known.has(value.name) ? [value] : []));
  return [...new Set(added.filter((tool) => classifyTool(tool).severity === 'critical').map(({ name }) => name))];
};

async function readServed(file: string, lock: AnyLockfile, server: string | null, version: string | null) {
  const today = new Date().toISOString().slice(0, 10);
  const { capture, problems } = await readFileSource(file, today, server);
  const labels = {
    version: version ?? capture.version ?? 'unstated',
    coverage: capture.provenance.coverage ?? ('full' as const),
    note: null,
    variables: new Map<string, string>(),
    secrets: new Map<string, string>(),
  };
  const { manifest } = buildManifest(capture, labels, lock.server, []);
  return { manifest, problems };
}

/**
 * Holds the tools of a file against a lockfile. `server` says whose are meant where the file holds several lists, and
 * `version` which was captured where the file doesn't say. Null with every problem where either can't be read.
 */
export async function holdAgainstLock(
  lockFile: string,
  file: string,
  server: string | null,
  version: string | null,
): Promise<{ readonly held: HeldLock | null; readonly problems: readonly Problem[] }> {
  const { value: lock, problems } = await readJsonFile(lockFile, anyLockfileSchema);
  if (lock === null) return { held: null, problems };
  try {
    const { manifest: served, problems: warnings } = await readServed(file, lock, server, version);
    const judgement = judgeCapture(lock, await findPinned('data/servers', lock), served, version);
    const { verdict, doubt, differences } = judgement;
    const newlyCritical = differences === null ? [] : listCritical(served, lock);
    return {
      held: {
        verdict,
        server: lock.server,
        pinned: lock.version,
        captured: served.version,
        doubt,
        differences,
        newlyCritical,
        lines: describeJudgement(lock, served.version, judgement),
      },
      problems: warnings,
    };
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return { held: null, problems: error.problems };
  }
}
