import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program to be run. */
export interface ProgramRun {
  readonly command: string;
  readonly args: readonly string[];
  /** All the variables that it sees, but for PATH, which is `minimalPath` where this has none. HOME belongs here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Its working folder. */
  readonly directory: string;
  /** How long it may take; 180 where not said. */
  readonly seconds?: number;
}

/** What came of it. */
export interface ProgramOutcome {
  /** Null where it was ended: at its time-out, or by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly isTimedOut: boolean;
}

/** Where programs are looked for: our own Node first, then the system's. */
const minimalPath = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);

/** How long a group may take to end after it was asked to, in milliseconds. */
const GRACE = 2_000;

const running = new Set<number>();

/** False where the group has no process left. */
function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

process.on('exit', () => {
  for (const leader of running) signalGroup(leader, 'SIGKILL');
});

async function endGroup(leader: number): Promise<void> {
  signalGroup(leader, 'SIGTERM');
  for (const end = Date.now() + GRACE; Date.now() < end && signalGroup(leader, 0);) await sleep(20);
  signalGroup(leader, 'SIGKILL');
  running.delete(leader);
}

/**
 * Starts a program as the leader of a group of its own, so that what it starts ends with it. It sees no variable of ours.
 * End it with `endProgram`; it ends with this process at the latest.
 */
export function startProgram(run: ProgramRun, input: 'pipe'): ChildProcessByStdio<Writable, Readable, Readable>;
export function startProgram(run: ProgramRun, input: 'ignore'): ChildProcessByStdio<null, Readable, Readable>;
export function startProgram(
  { command, args, environment, directory }: ProgramRun,
  input: 'ignore' | 'pipe',
): ChildProcess {
  const child = spawn(command, args, {
    cwd: directory,
    env: { PATH: minimalPath, ...environment },
    stdio: [input, 'pipe', 'pipe'],
    detached: true,
  });
  if (child.pid !== undefined) running.add(child.pid);
  return child;
}

/** Ends a program with all of its group. */
export async function endProgram({ pid }: ChildProcess): Promise<void> {
  if (pid !== undefined) await endGroup(pid);
}

/**
 * Runs a program to its end, standard input closed, and ends whatever it leaves running. Throws
 * where it can't be started.
 *
 * ```ts
 * const { code, stdout } = await runProgram({
 *   command: join(engine, 'node_modules/.bin/some-client'),
 *   args: ['-p', 'go'],
 *   environment: { HOME: home, SOME_BASE_URL: api.url },
 *   directory: home,
 * });
 * ```
 */
export async function runProgram(run: ProgramRun): Promise<ProgramOutcome> {
  const { seconds = 180 } = run;
  const child = startProgram(run, 'ignore');
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    void endProgram(child);
  }, seconds * 1_000);
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('exit', resolve);
    });
    await endProgram(child);
    // What has left the group may hold the pipes open for as long as it likes.
    await Promise.race([closed, sleep(GRACE)]);
    return { code: isTimedOut ? null : code, ...written, isTimedOut };
  } finally {
    clearTimeout(timer);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Runs work in a new empty folder, which is removed afterwards. */
export async function workInFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'toolrisk-proof-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
