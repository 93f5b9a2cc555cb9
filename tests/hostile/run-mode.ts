import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findToolList } from '../../src/catalog/read-tools.ts';
import { removeFolder } from '../../src/capture/remove-folder.ts';
import { serveMode } from './misbehaving-http.ts';
import type { CaptureMode } from './modes.ts';

/** What became of a capture of a server that misbehaves. */
export interface ModeOutcome {
  readonly mode: string;
  /** Tools kept; null where the capture was refused. */
  readonly tools: number | null;
  /** Codes of the problems that were told. */
  readonly told: readonly string[];
  readonly seconds: number;
  readonly failures: readonly string[];
}

/** In seconds: what the server may take at each start, and what all of a capture may. */
const TIMEOUT = 10;
const LIMIT = 150;
/** What each mode serves, where it serves anything. */
const SERVED = 3;

interface Run {
  readonly code: number | null;
  readonly errors: string;
  readonly isHung: boolean;
}

function ingest(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('scripts/ingest-server.ts'), ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    });
    let errors = '';
    let isHung = false;
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-20_000_000)));
    const timer = setTimeout(() => {
      isHung = true;
      child.kill('SIGKILL');
    }, LIMIT * 1_000);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code, errors, isHung });
    });
  });
}

/** Processes that have a mark in their arguments or variables. */
async function countProcesses(mark: string): Promise<number> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const files = ids.flatMap((id) => [`/proc/${id}/cmdline`, `/proc/${id}/environ`]);
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')));
  return texts.filter((text) => text.includes(mark)).length;
}

async function countTools(out: string): Promise<number | null> {
  const text = await readFile(join(out, 'x/manifests/1.0.0.json'), 'utf8').catch(() => null);
  return text === null ? null : (findToolList(JSON.parse(text))?.elements.length ?? 0);
}

/** What is wrong with how a capture ended: a crash, something lost without a word, a word too much. */
function judge({ code, errors, isHung }: Run, tools: number | null, told: readonly string[]): string[] {
  const failures: string[] = [];
  if (isHung) return [`hung: more than ${LIMIT} seconds`];
  if (/\n {4}at |node:internal|unexpected/.test(errors)) failures.push(`crashed: ${errors.slice(-1_500)}`);
  if (code !== 0 && code !== 1) failures.push(`ended with exit code ${code}`);
  if (code === 0 && tools === null) failures.push('said that it kept what it did not keep');
  if (code !== 0 && tools !== null) failures.push('kept something, and said that it failed');
  if ((tools ?? 0) < SERVED && told.length === 0) failures.push(`lost: ${tools ?? 0} tools kept, without a word`);
  if (errors.length > 100_000) failures.push(`told at great length: ${errors.length} letters`);
  return failures;
}

/** Captures a server that misbehaves as a person would, and looks at what that leaves. */
export async function runMode(mode: CaptureMode): Promise<ModeOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const [temporary, out] = [join(folder, 'tmp'), join(folder, 'out')];
  await mkdir(temporary);
  const mark = `hostile-${randomUUID()}`;
  const server = mode.channel === 'http' ? await serveMode(mode) : null;
  const program = resolve('tests/hostile/misbehaving-server.ts');
  const options = ['--server', 'x', '--version', '1.0.0', '--timeout', String(TIMEOUT), '--out', out];
  const source =
    server === null
      ? [...options, '--', process.execPath, program, JSON.stringify(mode), mark]
      : [server.url, ...options];
  const start = performance.now();
  try {
    const run = await ingest(source, { TMPDIR: temporary, NODE_COMPILE_CACHE: '' });
    const seconds = (performance.now() - start) / 1_000;
    const told = [...run.errors.matchAll(/^(?:error|warning) ([a-z0-9-]+):/gm)].map(([, code]) => code ?? '');
    const tools = await countTools(out);
    const failures = judge(run, tools, told);
    await sleep(100);
    const left = await countProcesses(mark);
    if (left > 0) failures.push(`left ${left} processes`);
    const files = await readdir(temporary);
    if (files.length > 0) failures.push(`left files: ${files.join(', ')}`);
    return { mode: mode.id, tools, told: [...new Set(told)], seconds, failures };
  } finally {
    server?.close();
    await removeFolder(folder).catch(() => rm(folder, { recursive: true, force: true }));
  }
}
