import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The Node that runs npm is that of whoever runs the tests: 20 in one of the jobs of CI.
const NODE = process.env['npm_node_execpath'] ?? process.execPath;
const SERVERS = ['argocd', '1password'];

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);

/** A clone that shares all with this one but what packing writes, and that has only a few servers. */
function makeClone(): void {
  mkdirSync(place('clone', 'bin'), { recursive: true });
  for (const name of ['src', 'node_modules', 'README.md', 'LICENSE']) symlinkSync(resolve(name), place('clone', name));
  for (const name of ['package.json', 'bin/toolrisk.mjs', 'scripts'])
    cpSync(name, place('clone', name), { recursive: true });
  mkdirSync(place('clone', 'data', 'servers'), { recursive: true });
  for (const name of readdirSync('data').filter((each) => each !== 'servers'))
    symlinkSync(resolve('data', name), place('clone', 'data', name));
  for (const name of SERVERS) symlinkSync(resolve('data/servers', name), place('clone', 'data', 'servers', name));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  makeClone();
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: place('clone'), encoding: 'utf8', stdio: 'pipe' });
  mkdirSync(place('user'));
  writeFileSync(place('user', 'package.json'), '{"name": "user", "private": true}');
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const args = ['install', '--offline', '--no-audit', '--no-fund', place(tarball)];
  execFileSync('npm', args, { cwd: place('user'), encoding: 'utf8', stdio: 'pipe' });
  const server = { command: 'npx', args: ['-y', 'argocd-mcp'] };
  writeFileSync(place('user', 'mcp.json'), JSON.stringify({ mcpServers: { argo: server } }));
  const tool = { name: 'wipe_disk', description: 'Erases the whole disk for good.' };
  writeFileSync(place('user', 'tools.json'), JSON.stringify({ tools: [tool] }));
  writeFileSync(place('user', 'labels.jsonl'), JSON.stringify({ category: 'Destructive', severity: 'critical', tool }));
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]) {
  const command = place('user', 'node_modules', 'toolrisk', 'bin', 'toolrisk.mjs');
  const { status, stdout, stderr } = spawnSync(NODE, [command, ...args], { cwd: place('user'), encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the package', () => {
  it('brings nothing else along, has nothing to run when it is installed, and leaves the clone as it was', () => {
    expect(readdirSync(place('user', 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['toolrisk']);
    const packed = JSON.parse(
      readFileSync(place('user', 'node_modules', 'toolrisk', 'package.json'), 'utf8'),
    ) as object;
    for (const key of ['scripts', 'dependencies', 'devDependencies', 'optionalDependencies'])
      expect(packed).not.toHaveProperty(key);
    expect(readFileSync(place('clone', 'package.json'), 'utf8')).toBe(readFileSync('package.json', 'utf8'));
    const parts = readdirSync(place('user', 'node_modules', 'toolrisk', 'bin', 'command'));
    expect(parts).toContain('catalogue.json');
    expect(parts).not.toContain('inputs.json');
  });

  it('is started by npx, offline', () => {
    const { status, stdout } = spawnSync('npx', ['--offline', 'toolrisk', '--help'], {
      cwd: place('user'),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('toolrisk check FILE');
  });

  it.each([
    [['classify', 'tools.json'], 0, '"severity":"critical"'],
    [['classify', 'tools.json', '--format', 'sarif', '--fail-on', 'critical'], 1, '"ruleId": "critical-tool"'],
    [['check', 'mcp.json'], 0, 'argo: Argo CD MCP Server'],
    [['check', 'tools.json', '--format', 'junit'], 0, '<testcase name="wipe_disk"'],
    [['policy', '--server', 'argocd', '--format', 'opa'], 0, 'package '],
    [['policy', 'mcp.json', '--format', 'claude-code'], 0, 'mcp__argo__'],
    [['explain', 'moves-money'], 0, 'verdict/moves-money'],
    [['evaluate', 'labels.jsonl'], 0, '1 definitions: category right in 100.0 %'],
    [['verify', 'tools.json', 'tools.json'], 4, ''],
  ])('runs %j', (args, status, told) => {
    const ran = run(...args);
    expect(ran.stderr).not.toContain('unexpected');
    expect(ran).toMatchObject({ status });
    expect(ran.stdout).toContain(told);
  });

  it('answers a stack as a clone does', () => {
    for (const args of [
      ['check', 'mcp.json', '--format', 'json'],
      ['policy', 'mcp.json', '--format', 'codex'],
    ]) {
      const clone = spawnSync('node', [resolve('bin/toolrisk.mjs'), ...args], { cwd: place('user'), encoding: 'utf8' });
      expect(run(...args).stdout).toBe(clone.stdout);
    }
  });

  it('holds tools against a baseline that it wrote', () => {
    expect(run('check', 'mcp.json', '--write-baseline', 'baseline.json').status).toBe(0);
    expect(run('check', 'mcp.json', '--baseline', 'baseline.json').status).toBe(0);
    const text = readFileSync(place('user', 'baseline.json'), 'utf8');
    writeFileSync(place('user', 'baseline.json'), text.replace(/sha256:[0-9a-f]{4}/, 'sha256:0000'));
    expect(run('check', 'mcp.json', '--baseline', 'baseline.json').status).toBe(3);
    writeFileSync(place('user', 'baseline.json'), text.replaceAll('"critical"', '"high"'));
    expect(run('check', 'mcp.json', '--baseline', 'baseline.json').status).toBe(2);
  });
});
