import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { devEdits, type DevEdit } from './dev-edits.ts';

/** Seconds until a page showed what it should. */
export interface DevTime {
  readonly what: string;
  readonly seconds: number;
}

/** All that a site is made from. */
const PARTS = ['astro.config.mjs', 'data', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];
const EVERY_MS = 25;

/** A copy of the project that can be edited, and the folder of its catalogue in it. */
interface Copy {
  readonly project: string;
  readonly catalogue: string;
}

/** Copies the project; where servers are named, with a catalogue of these alone beside its own. */
function copyProject(servers: readonly string[] | null): Copy {
  const project = mkdtempSync(join(tmpdir(), 'toolrisk-dev-'));
  for (const part of PARTS) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  if (servers === null) return { project, catalogue: 'data' };
  const files = servers.flatMap((slug) => [`servers/${slug}`, `reviews/${slug}.json`, `glosses/${slug}.json`]);
  for (const file of files.filter((name) => existsSync(join('data', name))))
    cpSync(join('data', file), join(project, 'some', file), { recursive: true });
  return { project, catalogue: 'some' };
}

/** Starts `npm run dev` in a project; gives its address, and rejects where it ends before. */
function startDev({ project, catalogue }: Copy, running: Set<ChildProcess>): Promise<string> {
  const child = spawn(process.execPath, ['scripts/dev-site.ts', '--data', catalogue], {
    cwd: project,
    // Astro serves no pages where it takes itself to be under test.
    env: { ...process.env, PORT: '0', VITEST: undefined, NODE_ENV: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  return new Promise((resolveAddress, reject) => {
    child.on('exit', (code) => reject(new Error(`npm run dev ended with ${code}`)));
    createInterface(child.stdout).on('line', (line) => {
      const address = /http:\/\/localhost:\d+\S*?(?=,|$)/.exec(line)?.[0];
      if (address !== undefined) resolveAddress(address);
    });
  });
}

/** Asks for a page until it says something; rejects where that takes longer than `limit` seconds. */
async function awaitText(address: string, { page, shown }: Pick<DevEdit, 'page' | 'shown'>, limit: number) {
  const start = performance.now();
  for (;;) {
    const text = await fetch(`${address}${page}`).then((response) => response.text());
    if (text.includes(shown)) return;
    if (performance.now() - start > limit * 1000)
      throw new Error(`${page} does not show ${shown}:\n${text.slice(0, 500)}`);
    await wait(EVERY_MS);
  }
}

const applyEdit = ({ project, catalogue }: Copy, { file, in: place, from, to }: DevEdit): (() => void) => {
  const path = join(project, place === 'project' ? '' : catalogue, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return () => writeFileSync(path, text);
};

async function measureEdits(copy: Copy, address: string, limit: number): Promise<DevTime[]> {
  const times: DevTime[] = [];
  for (const edit of devEdits) {
    const page = await fetch(`${address}${edit.page}`).then((response) => response.text());
    if (page.includes(edit.shown)) throw new Error(`${edit.page} shows ${edit.shown} before the edit`);
    const start = performance.now();
    const undo = applyEdit(copy, edit);
    await awaitText(address, edit, limit);
    times.push({ what: edit.what, seconds: (performance.now() - start) / 1000 });
    undo();
  }
  return times;
}

/**
 * How long `npm run dev` takes for its first page, without and with what an earlier run has kept, and for each kind of edit,
 * in a copy of the project with these of its servers, or with all. Rejects where something takes longer than `limit` seconds.
 */
export async function benchDev(servers: readonly string[] | null, limit: number): Promise<DevTime[]> {
  const copy = copyProject(servers);
  const running = new Set<ChildProcess>();
  const start = async (what: string): Promise<{ address: string; time: DevTime }> => {
    const begin = performance.now();
    const address = await startDev(copy, running);
    await awaitText(address, { page: 'tools/fetch/fetch/', shown: 'id="main"' }, limit);
    return { address, time: { what, seconds: (performance.now() - begin) / 1000 } };
  };
  const stop = async (): Promise<void> => {
    for (const child of running) {
      child.removeAllListeners('exit');
      const ended = new Promise((resolveEnd) => child.once('exit', resolveEnd));
      if (child.exitCode === null && child.signalCode === null && child.kill()) await ended;
      running.delete(child);
    }
  };
  try {
    const cold = await start('first page, first run');
    await stop();
    const warm = await start('first page, later run');
    return [cold.time, warm.time, ...(await measureEdits(copy, warm.address, limit))];
  } finally {
    await stop();
    rmSync(copy.project, { recursive: true, force: true });
  }
}
