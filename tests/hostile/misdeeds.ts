import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { MILLIONS } from './misanswer.ts';

const { HOME = '.' } = process.env;

/** A child that does nothing for a minute, and says by its arguments that it is ours. */
const idle = (mark: string, more: string, detached: boolean): void => {
  const script = `${more} setTimeout(() => {}, 60_000);`;
  spawn(process.execPath, ['-e', script, mark], { stdio: detached ? 'ignore' : 'inherit', detached }).unref();
};

function flood(stream: NodeJS.WriteStream, text: string): void {
  while (stream.write(text));
  stream.once('drain', () => flood(stream, text));
}

function nestFolders(depth: number): void {
  const home = process.cwd();
  for (let i = 0; i < depth; i += 1) {
    mkdirSync('nested');
    process.chdir('nested');
  }
  writeFileSync('end', '');
  process.chdir(home);
}

/** What a server may do beside answering. `mark` is in its arguments, by which what it leaves is found. */
export const MISDEEDS = {
  none: () => undefined,
  'exits-with-0': () => process.exit(0),
  'exits-with-3': () => process.exit(3),
  'dies-of-a-signal': () => process.kill(process.pid, 'SIGSEGV'),
  'stops-itself': () => process.kill(process.pid, 'SIGSTOP'),
  'closes-its-output': () => process.stdout.destroy(),
  'closes-its-input': () => process.stdin.destroy(),
  'ignores-the-polite-signal': () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
    setInterval(() => undefined, 1_000);
  },
  'leaves-a-child': (mark) => idle(mark, "process.on('SIGTERM', () => {});", false),
  'leaves-a-stray': (mark) => idle(mark, '', true),
  'leaves-many-children': (mark) => {
    for (let i = 0; i < 8; i += 1) idle(mark, '', i % 2 === 0);
  },
  'floods-its-output': () => flood(process.stdout, 'x'.repeat(1_000_000)),
  'floods-its-output-with-lines': () => flood(process.stdout, 'no message\n'.repeat(10_000)),
  'floods-its-errors': () => flood(process.stderr, 'Error: no\n'.repeat(100_000)),
  'says-a-million-letters-and-exits': () => process.stderr.write(MILLIONS.letters, () => process.exit(1)),
  'says-a-million-causes-and-exits': () => process.stderr.write(MILLIONS.causes, () => process.exit(1)),
  'says-a-million-quotes-and-exits': () => process.stderr.write(MILLIONS.quotes, () => process.exit(1)),
  'says-a-million-lines-and-exits': () => process.stderr.write(MILLIONS.lines, () => process.exit(1)),
  'says-no-utf-8-and-exits': () => process.stderr.write(Buffer.alloc(100_000, 0xfe), () => process.exit(1)),
  'nests-folders': () => nestFolders(3_000),
  'shuts-folders': () => {
    mkdirSync(join(HOME, 'a/b/c'), { recursive: true });
    for (const path of ['a/b/c', 'a/b', 'a']) chmodSync(join(HOME, path), 0o000);
  },
  'shuts-its-home': () => chmodSync(HOME, 0o000),
  'names-files-oddly': () => {
    writeFileSync(Buffer.concat([Buffer.from(`${HOME}/`), Buffer.from([0xff, 0xfe])]), '');
    for (const name of ['line\nbreak', '-rf', 'n'.repeat(255), '\\', '*']) writeFileSync(join(HOME, name), '');
  },
  'leaves-sockets-and-links': () => {
    createServer().listen(join(HOME, 'socket')).unref();
    symlinkSync('/', join(HOME, 'root'));
    symlinkSync('loop', join(HOME, 'loop'));
  },
  'writes-many-files': () => {
    for (let i = 0; i < 3_000; i += 1) writeFileSync(join(HOME, `file-${i}`), '');
  },
  'writes-a-large-file': () => writeFileSync(join(HOME, 'large'), Buffer.alloc(50_000_000)),
  'removes-its-folders': () => {
    for (const folder of [HOME, process.cwd()]) rmSync(folder, { recursive: true, force: true });
  },
} satisfies Record<string, (mark: string) => unknown>;

export type MisdeedId = keyof typeof MISDEEDS;
