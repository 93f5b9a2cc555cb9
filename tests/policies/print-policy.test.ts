import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveServer } from '../../src/catalog/derive.ts';
import { pinTool } from '../../src/catalog/digest.ts';
import { manifestSchema } from '../../src/catalog/schema/manifest.ts';
import { serverSchema } from '../../src/catalog/schema/server.ts';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { describePolicy } from '../../src/policies/describe-policy.ts';
import { findFormat } from '../../src/policies/formats/index.ts';
import { parseArguments } from '../../src/policies/parse-arguments.ts';
import { selectTools } from '../../src/policies/select-tools.ts';
import { makeAssessment } from './make-assessment.ts';
import { makeIntent } from './make-intent.ts';

const printPolicy = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/print-policy.ts', ...args], { encoding: 'utf8' });

const makeManifest = (version: string, tools: readonly ToolDefinition[]) =>
  manifestSchema.parse({
    server: 'box',
    version,
    provenance: {
      source: `npm:box@${version}`,
      commit: null,
      kind: 'run',
      coverage: 'full',
      capturedAt: '2026-11-21',
      transport: 'stdio',
      client: 'test 1',
      variablesSet: [],
      variableValues: {},
      note: '',
    },
    offers: [],
    digest: `sha256:${'0'.repeat(64)}`,
    toolDigests: tools.map(pinTool),
    results: {
      initialize: null,
      'server/discover': null,
      'tools/list': [{ tools }],
      'resources/list': [],
      'resources/templates/list': [],
      'prompts/list': [],
    },
  });

const gone = { name: 'wipe_box', description: 'Delete everything in the box.' };
const before = { name: 'fill_box', description: 'Delete the box.' };
const after = { name: 'fill_box', description: 'Put a thing into the box.' };
const same = { name: 'read_box', description: 'Get what is in the box.' };

function makeServer() {
  const facts = serverSchema.parse({
    ...(JSON.parse(readFileSync('data/servers/smallest/server.json', 'utf8')) as object),
    slug: 'box',
    snapshots: ['1.0.0', '2.0.0'],
  });
  const server = deriveServer(facts, [
    makeManifest('1.0.0', [gone, before, same]),
    makeManifest('2.0.0', [after, same]),
  ]);
  const reviewed = makeAssessment('Financial');
  return {
    ...server,
    tools: server.tools.map((tool) => ({ ...tool, assessment: reviewed, variants: [], gloss: null })),
  };
}

describe('selecting tools', () => {
  const box = makeServer();
  const select = (version: string | null, tool: string | null, server = 'box') =>
    selectTools([box], { server, version, tool });

  it('takes the newest full snapshot of the whole server', () => {
    const { tools, problems } = select(null, null);
    expect(tools.map(({ definition }) => definition)).toEqual([after, same]);
    expect(problems).toEqual([]);
  });

  it('finds a tool that a later version dropped', () => {
    expect(select(null, 'wipe_box').tools).toMatchObject([{ definition: gone }]);
  });

  it('gives a shown definition the verdict of its page, a replaced one that of the rules', () => {
    expect(select('1.0.0', null).tools).toEqual([
      { definition: gone, assessment: makeAssessment('Financial'), variants: [] },
      { definition: before, assessment: classifyTool(before), variants: [] },
      { definition: same, assessment: makeAssessment('Financial'), variants: [] },
    ]);
  });

  it.each([
    ['unknown-server', null, null, 'bag', 'box'],
    ['unknown-version', '3.0.0', null, 'box', '1.0.0, 2.0.0'],
    ['unknown-tool', '2.0.0', 'wipe_box', 'box', '"fill_box", "read_box"'],
    ['unknown-tool', null, 'write_file\u202e', 'box', '"fill_box", "read_box", "wipe_box"'],
  ])('reports %s', (code, version, tool, server, choice) => {
    const { tools, problems } = select(version, tool, server);
    expect(tools).toEqual([]);
    expect(problems).toMatchObject([{ code, level: 'error', hint: `Take one of: ${choice}.` }]);
    expect(problems[0]?.message).not.toContain('\u202e');
  });
});

describe('reading arguments', () => {
  it('has defaults for all but the server and the format', () => {
    const { selection, rendering, problems } = parseArguments(['--server', 'box', '--format', 'intercept']);
    expect(problems).toEqual([]);
    expect(selection).toEqual({ server: 'box', version: null, tool: null });
    expect(rendering).toMatchObject({
      scope: 'only',
      alias: null,
      pack: { id: 'standard' },
      format: { id: 'intercept' },
    });
  });

  it('reports everything at once', () => {
    const { rendering, problems } = parseArguments(['--format', 'constructor', '--pack', '', '--scope', 'all']);
    expect(rendering).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual([
      'missing-argument',
      'unknown-format',
      'unknown-pack',
      'unknown-scope',
    ]);
  });
});

it('tells of names without what a reader cannot see', () => {
  const policy = findFormat('intercept')?.render({
    alias: 'box',
    scope: 'only',
    tools: [makeIntent('a\u001b[31m\u202e"b"', 'ask')],
    others: [],
  });
  expect(policy && describePolicy(policy)).toContain('tools: "a⟨U+001B⟩[31m⟨U+202E⟩\\"b\\""');
});

it('tells how to apply it, which depends on the name of the server', () => {
  const policy = findFormat('codex')?.render({ alias: 'my\u202eserver', scope: 'only', tools: [], others: [] });
  const described = policy && describePolicy(policy);
  expect(described).toMatch(/^1\. Better give the server another name/m);
  expect(described).toMatch(/^2\. .* called exactly my⟨U\+202E⟩server/m);
});

it('takes no empty name for the server', () => {
  const { rendering, problems } = parseArguments(['--server', 'box', '--format', 'intercept', '--alias', '']);
  expect(rendering).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(['empty-alias']);
});

describe('the command', () => {
  it('prints a policy, and what to know of it on standard error', () => {
    const { status, stdout, stderr } = printPolicy(
      ...['--server', 'iterable', '--tool', 'abort_campaign', '--format', 'policylayer'],
    );
    expect(JSON.parse(stdout)).toMatchObject({ version: '1', default: 'deny' });
    expect(stderr).toContain('Every other tool of the server is denied');
    expect(status).toBe(0);
  });

  it('prints problems and nothing else', () => {
    const { status, stdout, stderr } = printPolicy('--server', 'none', '--format', 'none');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/unknown-format[^]*unknown-server/);
    expect(status).toBe(1);
  });
});
