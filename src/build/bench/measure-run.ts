import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** What a run of a command took, with all processes that it started. */
export interface RunMeasures {
  readonly status: number | null;
  readonly seconds: number;
  /** Of processor time, of all processes that were waited for; null where the system doesn't tell. */
  readonly cpuSeconds: number | null;
  /** The most bytes of memory that they had resident at a time, as seen twice a second; null where unknown. */
  readonly peakBytes: number | null;
}

const EVERY_MS = 500;
/** Clock ticks a second, as `/proc` counts them on every Linux. */
const TICKS = 100;

/** Seconds of processor time that ended descendants of this process have used; null where the system doesn't tell. */
async function readEndedSeconds(): Promise<number | null> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => null);
  // Fields from the third on: what stands before them may hold spaces.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? null : (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** What Linux says of a process; null where it has ended, and on other systems. */
async function readProcess(pid: string) {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const read = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1];
    // What has ended but was not waited for yet has no memory any more.
    return { pid, parent: read('PPid') ?? '', bytes: Number(read('VmRSS') ?? 0) * 1024 };
  } catch {
    return null;
  }
}

/** A process and all that descend from it. */
async function readTree(root: string) {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const processes = (await Promise.all(pids.map(readProcess))).filter((each) => each !== null);
  const byParent = Map.groupBy(processes, ({ parent }) => parent);
  const listTree = (pid: string): string[] => [
    pid,
    ...(byParent.get(pid) ?? []).flatMap((child) => listTree(child.pid)),
  ];
  const tree = new Set(listTree(root));
  return processes.filter(({ pid }) => tree.has(pid));
}

/**
 * Runs a program to its end, with its errors shown, and measures it; nothing else must be run by this process meanwhile.
 * Memory and processor are told on Linux.
 */
export async function measureRun(
  [program = 'node', ...args]: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<RunMeasures> {
  const endedBefore = await readEndedSeconds();
  const start = performance.now();
  const child = spawn(program, args, {
    ...options,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...options.env },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const isOver = ended.then(() => true);
  let peakBytes = 0;
  do {
    const tree = await readTree(String(child.pid));
    peakBytes = Math.max(
      peakBytes,
      tree.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  } while (!(await Promise.race([isOver, setTimeout(EVERY_MS, false)])));
  const seconds = (performance.now() - start) / 1000;
  const endedAfter = await readEndedSeconds();
  const isKnown = endedBefore !== null && endedAfter !== null;
  return {
    status: await ended,
    seconds,
    cpuSeconds: isKnown ? endedAfter - endedBefore : null,
    peakBytes: isKnown ? peakBytes : null,
  };
}
