import { isUtf8 } from 'node:buffer';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { endGroup, signalGroup } from './process-group.ts';
import type { LineChannel } from './protocol/line-channel.ts';

/** Why a process is over, or has to be ended. */
export type Ending =
  | { readonly kind: 'exit'; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly kind: 'flood'; readonly stream: 'standard output' | 'standard error' }
  | { readonly kind: 'not-started'; readonly reason: string };

/** What to start, and where. `environment` is all that the process gets to see of ours. */
export interface Launch {
  readonly command: readonly [string, ...string[]];
  readonly environment: NodeJS.ProcessEnv;
  /** The folder it starts in. */
  readonly directory: string;
  /** The throw-away folder that everything it does should stay in. */
  readonly folder: string;
}

/** In bytes: more than any known server writes for all its lists, by two orders of magnitude. */
export const OUTPUT_LIMIT = 64 * 1024 * 1024;
const TAIL_LENGTH = 2_000;
/** How long output may still arrive after the process has exited, in milliseconds: a child may hold the pipe open. */
const DRAIN = 300;

/** A process in a group of its own, with counted output, that can be ended with everything it started. */
export class ConfinedProcess implements LineChannel {
  /** Settles once; never rejects. */
  readonly ended: Promise<Ending>;
  /** Never settles: how the process ends says more. */
  readonly failed = new Promise<never>(() => undefined);
  /** Called with each whole line of standard output, without its line break. */
  onLine: LineChannel['onLine'] = () => undefined;
  #child: ChildProcessByStdio<Writable, Readable, Readable>;
  #folder: string;
  #partial: Buffer[] = [];
  #tail = '';
  #killNow = (): void => {
    if (this.#child.pid !== undefined) signalGroup(this.#child.pid, 'SIGKILL');
  };

  constructor({ command: [program, ...args], environment, directory, folder }: Launch) {
    this.#folder = folder;
    this.#child = spawn(program, args, {
      cwd: directory,
      env: environment,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const { stdin, stdout, stderr } = this.#child;
    // Writing to a process that is gone fails; its exit says more.
    stdin.on('error', () => undefined);
    process.on('exit', this.#killNow);
    this.ended = new Promise((resolve) => {
      this.#child.on('error', (error) => resolve({ kind: 'not-started', reason: error.message }));
      this.#child.on('exit', (code, signal) => {
        const settle = (): void => resolve({ kind: 'exit', code, signal });
        this.#child.on('close', settle);
        setTimeout(settle, DRAIN);
      });
      this.#count(stdout, () => resolve({ kind: 'flood', stream: 'standard output' }));
      this.#count(stderr, () => resolve({ kind: 'flood', stream: 'standard error' }));
    });
    stdout.on('data', (chunk: Buffer) => this.#split(chunk));
    stderr.on('data', (chunk: Buffer) => {
      this.#tail = (this.#tail + chunk.toString('utf8')).slice(-TAIL_LENGTH);
    });
  }

  /** The last of what it wrote to standard error; empty where it wrote nothing. */
  get tail(): string {
    return this.#tail.trim();
  }

  write(text: string): void {
    this.#child.stdin.write(text);
  }

  /** Says nothing over standard input: each message names its revision itself. */
  setRevision(): void {}

  /** Ends it and everything that it started. */
  async end(): Promise<void> {
    const { pid, stdin, stdout, stderr } = this.#child;
    stdin.end();
    if (pid !== undefined) await endGroup(pid, this.#folder);
    stdout.destroy();
    stderr.destroy();
    process.off('exit', this.#killNow);
  }

  #count(stream: Readable, overflow: () => void): void {
    let bytes = 0;
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= OUTPUT_LIMIT) return;
      stream.destroy();
      overflow();
    });
  }

  #split(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...this.#partial, chunk.subarray(start, end)]);
      this.#partial = [];
      start = end + 1;
      this.onLine(line.toString('utf8'), !isUtf8(line));
    }
    if (start < chunk.length) this.#partial.push(chunk.subarray(start));
  }
}
