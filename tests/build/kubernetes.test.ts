import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const FOLDER = 'src/build/shards/kubernetes';

const documents = parseAllDocuments(await readFile(join(FOLDER, 'jobs.yaml'), 'utf8')).map(
  (document) => document.toJS() as ConstructorParameters<typeof Job>[0],
);
const [parts, merge] = documents.map((document) => document?.spec);
const commandOf = (job: typeof parts): readonly string[] => job?.template.spec?.containers[0]?.command ?? [];
const environmentOf = (job: typeof parts) =>
  Object.fromEntries((job?.template.spec?.containers[0]?.env ?? []).map(({ name, value }) => [name, value ?? '']));

let programs = '';
let log = '';
beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'toolrisk-kubernetes-'));
  log = join(programs, 'log');
  await mkdir(programs, { recursive: true });
  for (const name of ['npm', 'rclone']) {
    const file = join(programs, name);
    await writeFile(file, `#!/bin/sh\necho "\${SHARD:+SHARD=$SHARD }${name} $*" >>"${log}"\n`);
    await chmod(file, 0o755);
  }
});
afterAll(() => rm(programs, { recursive: true }));

/** Runs a container's command as a pod of the index would, with programs that only write down what they are told. */
async function runPod(job: typeof parts, index: number): Promise<void> {
  const [program = '', ...args] = commandOf(job);
  const path = [programs, process.env['PATH']].join(delimiter);
  await promisify(execFile)(program, args, {
    env: { ...environmentOf(job), JOB_COMPLETION_INDEX: String(index), PATH: path },
  });
}

it('the Jobs are what the API of Kubernetes takes', () => {
  expect(documents).toHaveLength(2);
  for (const document of documents) {
    expect(document).toMatchObject({ apiVersion: 'batch/v1', kind: 'Job' });
    expect(() => new Job(document).validate()).not.toThrow();
  }
  expect(() => new Job({ ...documents[0], spec: { completions: 'eight' } } as never).validate()).toThrow(/completions/);
});

it('there are as many pods as parts, and no two share a name', () => {
  expect(parts?.completionMode).toBe('Indexed');
  expect(environmentOf(parts)['PARTS']).toBe(String(parts?.completions));
  expect(new Set(documents.map((document) => document?.metadata?.name)).size).toBe(2);
});

it('each index builds its part, all of them every part, and the merge joins what they stored', async () => {
  const count = parts?.completions ?? 0;
  for (let index = 0; index < count; index += 1) await runPod(parts, index);
  await runPod(merge, 0);
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  expect(lines).toEqual([
    ...Array.from({ length: count }, (_, i) => [
      `SHARD=${i + 1}/${count} npm run build -- --workers 1`,
      'rclone copy parts store:toolrisk/parts',
    ]).flat(),
    'rclone copy store:toolrisk/parts parts',
    'npm run merge',
    'rclone sync dist store:toolrisk/site',
  ]);
});
