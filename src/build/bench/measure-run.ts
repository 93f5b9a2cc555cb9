import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** What a run of a command took, with all processes that it started. */
export interface RunMeasures {
  readonly status: number | null;
  readonly seconds: number;
  /** Of processor time; null where the system doesn't tell. */
  readonly cpuSeconds: number | null;
  /** The most bytes of memory that they had resident at a time, as seen twice a second; null where unknown. */
  readonly peakBytes: number | null;
}

const EVERY_MS = 500;
/** Clock ticks a second, as `/proc` counts them on every Linux. */
const TICKS = 100;

/** What Linux says of a process; null where it has ended, and on other systems. */
async function readProcess(pid: string) {
  try {
    const [stat, status] = await Promise.all(
      ['stat', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
    );
    // Fields from the third on: what stands before them may hold spaces.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(status ?? '')?.[1];
    return {
      pid,
      parent: fields[1] ?? '',
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
      // What has ended but was not waited for yet has no memory any more.
      bytes: Number(resident ?? 0) * 1024,
    };
  } catch {
    return null;
  }
}

/** A process and all that descend from it, with what each has used so far. */
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

/** Runs a program of Node to its end, with its errors shown, and measures it. Memory and processor are told on Linux. */
export async function measureRun(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<RunMeasures> {
  const start = performance.now();
  const child = spawn('node', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  const cpuByProcess = new Map<string, number>();
  let peakBytes = 0;
  const sample = async () => {
    const tree = await readTree(String(child.pid));
    for (const { pid, cpuSeconds } of tree) cpuByProcess.set(pid, cpuSeconds);
    peakBytes = Math.max(
      peakBytes,
      tree.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  };
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const isOver = ended.then(() => true);
  do await sample();
  while (!(await Promise.race([isOver, setTimeout(EVERY_MS, false)])));
  const seconds = (performance.now() - start) / 1000;
  const isKnown = cpuByProcess.size > 0;
  return {
    status: await ended,
    seconds,
    cpuSeconds: isKnown ? [...cpuByProcess.values()].reduce((sum, each) => sum + each, 0) : null,
    peakBytes: isKnown ? peakBytes : null,
  };
}
