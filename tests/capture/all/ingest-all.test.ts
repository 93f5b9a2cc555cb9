import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadServers } from '../../../src/catalog/load.ts';
import type { Server } from '../../../src/catalog/schema/server.ts';
import { parseRecaptureArguments } from '../../../src/capture/all/parse-recapture-arguments.ts';
import { recaptureReportSchema } from '../../../src/capture/all/recapture-report.ts';
import type { CaptureError } from '../../../src/capture/capture-error.ts';
import { NOTES, Workshop } from './registry.ts';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(() => workshop.close());

const start = (...args: string[]) => {
  const child = spawn(process.execPath, ['scripts/ingest-server.ts', '--all', '--out', workshop.out, ...args]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((done) =>
    child.on('close', (code) => done({ code, stdout, stderr })),
  );
  return { child, ended };
};

/** Processes whose command line or environment names a text; only Linux tells. */
async function findProcesses(text: string): Promise<string[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((id) => /^\d+$/.test(id) && Number(id) !== process.pid);
  const read = (id: string, file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
  const texts = ids.map(async (id) => (await read(id, 'cmdline')) + (await read(id, 'environ')));
  return (await Promise.all(texts)).filter((each) => each.includes(text));
}

describe('npm run ingest -- --all', () => {
  it('reports to standard output and as JSON, and ends with 1 where one failed, else 0', async () => {
    await workshop.publish({ steady: { '1.0.0': NOTES }, broken: { '1.0.0': { exits: true } } });
    for (const name of ['steady', 'broken']) await workshop.keep(name, `npm:${name}@1.0.0`, '1.0.0', NOTES.tools);
    const file = join(workshop.folder, 'report.json');
    const { code, stdout, stderr } = await start('--again', '--report', file).ended;
    expect(code).toBe(1);
    expect(stdout).toMatch(/^2 servers in \d+\.\d minutes: .*1 failed.*1 unchanged, 0 skipped/);
    expect(stdout).toContain('server-exited: The server exited with code 3');
    expect(stderr).toContain('/2 steady: unchanged\n');
    const report = JSON.parse(await readFile(file, 'utf8')) as unknown;
    expect(JSON.stringify(recaptureReportSchema.parse(report))).toBe(JSON.stringify(report));
    expect(report).toMatchObject({ servers: [{ server: 'broken', status: 'failed' }, { server: 'steady' }] });
    expect((await start('--again', '--server', 'steady').ended).code).toBe(0);
    expect(await readdir(workshop.temporary)).toEqual([]);
  });

  it('ends all that it started when it is interrupted, and still reports', async () => {
    const names = ['a', 'b', 'c'];
    await workshop.publish(Object.fromEntries(names.map((name) => [name, { '1.0.0': { hangs: true } }])));
    for (const name of names) await workshop.keep(name, `npm:${name}@1.0.0`, '1.0.0', NOTES.tools);
    const before = await workshop.readData();
    const { child, ended } = start('--again', '--jobs', '2');
    // Both servers run, with the folder in their environment: the second is started some time after the first.
    while ((await readdir(workshop.temporary)).length < 2) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(1);
    expect(stdout.match(/interrupted: /g)).toHaveLength(3);
    expect(await readdir(workshop.temporary)).toEqual([]);
    expect(await findProcesses(join(workshop.temporary, 'toolrisk-'))).toEqual([]);
    expect(await workshop.readData()).toEqual(before);
  });
});

describe('a run that was interrupted', () => {
  const readStatuses = async (report: string) => {
    const { servers } = recaptureReportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
    return servers.map(({ server, status }) => [server, status]);
  };

  it('by force leaves data whole and no server running, and is gone on with where it was', async () => {
    await workshop.publish({ a: { '1.0.0': NOTES, '1.1.0': NOTES }, b: { '1.0.0': NOTES, '1.1.0': { hangs: true } } });
    for (const name of ['a', 'b']) await workshop.keep(name, `npm:${name}@1.0.0`, '1.0.0', NOTES.tools);
    const { child, ended } = start('--jobs', '1');
    let seen = '';
    child.stderr.on('data', (chunk: Buffer) => (seen += chunk.toString()));
    while (!seen.includes('1/2 a: new version 1.1.0')) await new Promise((done) => setTimeout(done, 20));
    const isRunning = async () => (await findProcesses(join(workshop.temporary, 'toolrisk-'))).length > 0;
    while (!(await isRunning())) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGKILL');
    await ended;
    expect((await workshop.readJson<Server>('a/server.json')).snapshots).toEqual(['1.0.0', '1.1.0']);
    expect(Object.keys(await workshop.readData()).filter((path) => !path.endsWith('.json'))).toEqual([]);
    expect((await loadServers(workshop.out)).problems).toEqual([]);

    await workshop.publish({ b: { '1.0.0': NOTES, '1.1.0': NOTES } });
    const report = join(workshop.folder, 'report.json');
    const { code, stderr } = await start('--resume', '--report', report).ended;
    expect([code, stderr.match(/^\d\/2 .*$/gm)]).toEqual([0, ['2/2 b: new version 1.1.0']]);
    expect(await readStatuses(report)).toEqual([
      ['a', 'changed'],
      ['b', 'changed'],
    ]);
    // It is done, and forgotten: there is nothing to go on with, so that all is asked again.
    await workshop.publish({ a: { '1.1.0': NOTES }, b: { '1.1.0': NOTES } });
    expect((await start('--resume').ended).stderr.match(/: skipped$/gm)).toHaveLength(2);
  });

  it.runIf(process.platform === 'linux')('by force ends the servers that it started', async () => {
    await workshop.publish({ a: { '1.0.0': { hangs: true } } });
    await workshop.keep('a', 'npm:a@1.0.0', '1.0.0', NOTES.tools);
    const { child, ended } = start('--again');
    const find = () => findProcesses(join(workshop.temporary, 'toolrisk-'));
    while (!(await find()).some((text) => text.includes('node_modules/.bin/a')))
      await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGKILL');
    await ended;
    for (let round = 0; round < 100 && (await find()).length > 0; round += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(await find()).toEqual([]);
  });
});

describe('the arguments of --all', () => {
  it('name servers, jobs and what to do with changes', () => {
    const request = parseRecaptureArguments([
      ...[
        '--all',
        '--server',
        'a',
        '--server',
        'b',
        '--jobs',
        '3',
        '--again',
        '--part',
        '2/4',
        '--resume',
        '--keep-changes',
        '--report',
        'r.json',
      ],
    ]);
    expect(request).toEqual({
      servers: ['a', 'b'],
      jobs: 3,
      again: true,
      part: { index: 2, of: 4 },
      resume: true,
      keepChanges: true,
      report: 'r.json',
      timeout: 60,
      out: 'data/servers',
    });
    const { jobs, keepChanges } = parseRecaptureArguments(['--all']);
    expect(jobs).toBeGreaterThanOrEqual(1);
    expect(jobs).toBeLessThanOrEqual(4);
    expect(keepChanges).toBe(false);
  });

  it.each([
    [['--all', '--jobs', '0', '--timeout', 'x', '--part', '5/4'], 3, '--keep-changes as VERSION+changed-DAY'],
    [['--all', 'npm:notes@1.0.0'], 1, 'It takes --all, --server, --jobs'],
    [['--all', '--env', 'A=1'], 1, 'It takes --all, --server, --jobs'],
  ])('are refused where they are wrong, with how to use it: %j', (args, count, hint) => {
    try {
      parseRecaptureArguments(args);
    } catch (error) {
      const { problems } = error as CaptureError;
      expect(problems).toHaveLength(count);
      expect(problems[0]?.hint).toContain(hint);
      return;
    }
    throw new Error('they were not refused');
  });
});
