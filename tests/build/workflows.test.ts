import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseJoinArguments } from '../../src/capture/all/join-reports.ts';
import { parseRecaptureArguments } from '../../src/capture/all/parse-recapture-arguments.ts';

const FOLDER = '.github/workflows';

const permissionsSchema = z.record(z.string(), z.enum(['read', 'write', 'none']));
const stepSchema = z.strictObject({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const jobSchema = z.object({
  uses: z.string().optional(),
  permissions: permissionsSchema.optional(),
  'timeout-minutes': z.number().optional(),
  steps: z.array(stepSchema).optional(),
});
const workflowSchema = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema,
  jobs: z.record(z.string(), jobSchema),
});

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const names = readdirSync(FOLDER);

it('there is one for checks, two that deploy, and one that captures again', () => {
  expect(names).toEqual(['ci.yml', 'deploy.yml', 'recapture.yml', 'sharded-build.yml']);
});

describe.each(names)('%s', (name) => {
  const workflow = workflowSchema.parse(parse(readFileSync(join(FOLDER, name), 'utf8'), { merge: false }));
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);
  const commands = steps.flatMap(({ run }) => run ?? []);

  it('may only read, but for jobs that say what else they need', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.on).not.toHaveProperty('pull_request_target');
  });

  it('gives no job that may write the code of others to run', () => {
    const writing = jobs.filter(({ permissions = {} }) => Object.values(permissions).includes('write'));
    const installing = writing.filter((job) => job.steps?.some(({ run }) => /\bnpm\b/.test(run ?? '')));
    expect(installing).toEqual([]);
  });

  it('uses only actions of the platform itself, by commit', () => {
    const used = [...steps, ...jobs].flatMap(({ uses }) => uses ?? []);
    expect(
      used.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$|^\.\/\.github\/workflows\/ci\.yml$/.test(action)),
    ).toEqual([]);
  });

  it('ends every job in time', () => {
    expect(jobs.filter((job) => job.uses === undefined && job['timeout-minutes'] === undefined)).toEqual([]);
  });

  it('runs commands that there are, and hands them values as variables only', () => {
    const called = commands.flatMap((run) =>
      [...run.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, script = '']) => script),
    );
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
    expect(commands.filter((run) => run.includes('${{'))).toEqual([]);
  });

  it('never pushes to the branch that the site is made from', () => {
    const pushes = commands.flatMap((run) => run.match(/git push.*/g) ?? []);
    expect(pushes).toEqual(name === 'recapture.yml' ? ['git push origin "$BRANCH"'] : []);
  });
});

describe('the parts that servers are captured again in', () => {
  const text = readFileSync(join(FOLDER, 'recapture.yml'), 'utf8');
  const { env, jobs } = z
    .object({
      env: z.object({ PARTS: z.number() }),
      jobs: z.object({
        capture: z.object({ strategy: z.object({ matrix: z.object({ part: z.array(z.number()) }) }) }),
        join: jobSchema,
        propose: jobSchema,
      }),
    })
    .parse(parse(text));
  /** The arguments that a script is given in a line of the workflow, with values for its variables. */
  const readArguments = (script: string, values: Readonly<Record<string, string>>): string[] => {
    const line = new RegExp(`npm run -s ${script} -- ([^>|\\n]*)`).exec(text)?.[1] ?? '';
    const filled = line.trim().replaceAll(/\$([A-Z]+)/g, (_, name: string) => values[name] ?? '?');
    return filled.replaceAll('"', '').split(' ').filter(Boolean);
  };

  it('are those that it says there are', () => {
    const { part } = jobs.capture.strategy.matrix;
    expect(part).toEqual(Array.from({ length: env.PARTS }, (_, i) => i + 1));
  });

  it.each(['', '--again'])('are asked for in words that the scripts take: %j', (AGAIN) => {
    const values = { AGAIN, PART: '2', PARTS: String(env.PARTS) };
    const request = parseRecaptureArguments(readArguments('ingest', values));
    expect(request).toMatchObject({ part: { index: 2, of: env.PARTS }, again: AGAIN !== '', report: 'report.json' });
    expect(parseJoinArguments(readArguments('join:reports', values))).toEqual({
      parts: env.PARTS,
      files: ['parts/*/report.json'],
    });
    expect(text).toContain("&& '--again' || ''");
  });
});

it('newer actions and packages are proposed', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: readonly { readonly 'package-ecosystem': string }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['github-actions', 'npm']);
});
