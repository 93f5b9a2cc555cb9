import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXIT, EXIT_HELP } from '../../src/command/exit-codes.ts';
import { readSuppressions } from '../../src/command/findings/suppressions.ts';
import { failOnIds } from '../../src/command/findings/gate-findings.ts';
import { reportedRules } from '../../src/command/findings/reported-rules.ts';
import { readLabelFile } from '../../src/command/evaluating/read-label-file.ts';
import { readOptions } from '../../src/command/options/read-options.ts';
import { verbs } from '../../src/command/verbs/index.ts';

const text = readFileSync('src/command/README.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const fences = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, body = '']) => body);

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly on: object;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions: object }>>;
}
interface Hooks {
  readonly repos: readonly { readonly hooks: readonly { readonly entry: string; readonly files: string }[] }[];
}

/** What is wrong with a command line that runs the package, by the verb's own reading of its options. */
async function checkLine(line: string): Promise<readonly string[]> {
  const [, file = '', command = ''] = /^npx --yes --package=(\S+) toolrisk ([^>]+?)(?: > \S+)?$/.exec(line) ?? [];
  expect(file).toBe(`./tools/toolrisk-${version}.tgz`);
  const [id, ...args] = command.split(' ');
  const verb = await verbs.find((each) => each.id === id)?.load();
  return verb === undefined
    ? [`no verb in: ${line}`]
    : readOptions(args, verb.options, verb.takes).problems.map(({ message }) => message);
}

describe('the examples of the document', () => {
  const [workflow, hooks] = fences('yaml').map((body) => parse(body) as unknown);

  it('hold a workflow whose actions are pinned, and whose command the package takes', async () => {
    const { on, jobs } = workflow as Workflow;
    expect(on).toHaveProperty('pull_request');
    const { steps = [], permissions } = jobs['check'] ?? {};
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used).toHaveLength(3);
    for (const each of used) {
      expect(each).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${each} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
    }
    const lines = steps.flatMap(({ run }) => run ?? []);
    expect(await Promise.all(lines.map(checkLine))).toEqual([[]]);
    // Those that this project pins itself are pinned alike.
    const own = readFileSync('.github/workflows/ci.yml', 'utf8');
    for (const each of used.filter((name) => name.startsWith('actions/'))) expect(own).toContain(each);
  });

  it('hold a hook whose command the package takes', async () => {
    const entries = (hooks as Hooks).repos.flatMap((repo) => repo.hooks);
    expect(await Promise.all(entries.map(({ entry }) => checkLine(entry)))).toEqual([[]]);
    expect(entries.every(({ files }) => new RegExp(files).test('.mcp.json'))).toBe(true);
  });

  it('hold a suppression and a label that are read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'document-'));
    const [suppressions = '', label = ''] = fences('json');
    const file = join(folder, 'a.json');
    await writeFile(file, suppressions);
    const rules = reportedRules.map(({ id }) => id);
    expect(await readSuppressions(file, rules)).toMatchObject({ problems: [], suppressions: [{ server: 'argo' }] });
    await writeFile(file, label);
    expect(await readLabelFile(file)).toMatchObject({ problems: [], labels: [{ id: 'line 1' }] });
    await rm(folder, { recursive: true });
  });
});

it('the document names every verb, exit code and choice of --fail-on', () => {
  for (const { id } of verbs) expect(text).toContain(`\`toolrisk ${id}`);
  for (const code of Object.values(EXIT)) {
    expect(text).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
    expect(EXIT_HELP).toMatch(new RegExp(`\\b${code}\\b`));
  }
  for (const id of failOnIds) expect(text).toContain(`\`${id}\``);
  expect(text).toContain(`toolrisk-${version}.tgz`);
  expect(existsSync('.toolrisk.json')).toBe(false);
});
