import type { Snapshot } from '../catalog/derive.ts';
import { compareText } from './compare-text.ts';
import { weighEvents } from './order-events.ts';
import { traceServer, type Step, type TracedServer } from './trace-server.ts';

/** A full snapshot as the news of its server: a step from the one before, or its first. */
export interface HistoryEntry {
  readonly server: TracedServer;
  readonly snapshot: Snapshot;
  /** Null where it is the first that was captured. */
  readonly step: Step | null;
}

/** The history of a server, newest first. */
export function listServerEntries(server: TracedServer): HistoryEntry[] {
  const { snapshots, steps } = traceServer(server);
  return snapshots
    .map((snapshot, i): HistoryEntry => ({ server, snapshot, step: i === 0 ? null : (steps[i - 1] ?? null) }))
    .toReversed();
}

const compareWeights = (a: Step | null, b: Step | null): number => {
  const [one, other] = [weighEvents(a?.events ?? []), weighEvents(b?.events ?? [])];
  return one === other ? (b?.events.length ?? 0) - (a?.events.length ?? 0) : other - one;
};

/**
 * The history of all servers by day of capture, newest first; within a day steps come before first captures, what
 * weighs most first, then by server, the later version first.
 */
export const listEntries = (servers: readonly TracedServer[]): HistoryEntry[] =>
  servers
    .flatMap(listServerEntries)
    .toSorted(
      (a, b) =>
        compareText(b.snapshot.manifest.provenance.capturedAt, a.snapshot.manifest.provenance.capturedAt) ||
        Number(a.step === null) - Number(b.step === null) ||
        compareWeights(a.step, b.step) ||
        compareText(a.server.server.slug, b.server.server.slug),
    );
