import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const COMMAND = join(import.meta.dirname, '../../bin/toolrisk.mjs');

/** Runs the command of this clone to its end, in a folder, with a text for standard input. */
export const runToolrisk = (args: readonly string[], folder = process.cwd(), input = ''): Promise<Run> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    });
    child.stdin.on('error', () => null);
    child.stdin.end(input);
  });
