import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToolrisk } from './run-toolrisk.ts';

const SECRET = 'sk-live-do-not-print-me-4242';

const config = (servers: object): string => JSON.stringify({ mcpServers: servers }, null, 2);
const STACK = config({
  argo: { command: 'npx', args: ['-y', 'argocd-mcp@0.0.1', 'stdio'], env: { ARGOCD_API_TOKEN: SECRET } },
  argocd: { command: 'npx', args: ['-y', 'mystery-mcp@3.2.1', '--api-key', SECRET] },
  idle: { command: 'npx', args: ['-y', 'other-mystery-mcp'], disabled: true },
});

const tool = (name: string, description: string, ...texts: string[]) => ({
  name,
  description,
  inputSchema: { type: 'object', properties: Object.fromEntries(texts.map((text) => [text, { type: 'string' }])) },
});
const list = (...tools: object[]): string => JSON.stringify({ tools }, null, 2);
const notes = tool('list_notes', 'Lists notes.');
const wipe = tool('wipe_disk', 'Erases the whole disk for good.');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await writeFile(join(folder, 'mcp.json'), STACK);
});
afterAll(() => rm(folder, { recursive: true }));
const run = (...args: string[]) => runToolrisk(args, folder);

interface Checked {
  readonly servers: readonly { readonly server: string; readonly slug: string | null; readonly isOff: boolean }[];
  readonly tools: readonly { readonly severity: string }[];
  readonly findings: readonly { readonly rule: string; readonly place: string; readonly server: string }[];
}

describe('a configuration', () => {
  it('is looked up by package, never by the name that a reader gave', async () => {
    const { code, stdout, stderr } = await run('check', 'mcp.json', '--format', 'json');
    expect(code).toBe(0);
    const { servers, tools, findings } = JSON.parse(stdout) as Checked;
    expect(servers).toMatchObject([
      { server: 'argo', slug: 'argocd', asked: '0.0.1', isCaptured: false },
      { server: 'argocd', slug: null, capture: 'npm run ingest -- npm:mystery-mcp@3.2.1' },
      { server: 'idle', slug: null, isOff: true },
    ]);
    expect(tools[0]?.severity).toBe('critical');
    const told = findings.map(({ rule, server, place }) => `${rule} ${server} ${place}`);
    expect(told).toContain('critical-tool argo /mcpServers/argo');
    expect(told).toContain('other-version argo /mcpServers/argo');
    expect(told).toContain('unknown-server argocd /mcpServers/argocd');
    expect(told.join()).not.toContain('idle');
    expect(stdout + stderr).not.toContain(SECRET);
  });

  it('is told apart where it is a publisher’s remote server, of which nothing was captured', async () => {
    await writeFile(
      join(folder, 'remote.json'),
      config({ docs: { url: 'https://mcp.context7.com/mcp' }, near: { url: 'https://mcp.context7.com/other' } }),
    );
    const { stdout } = await run('check', 'remote.json', '--format', 'json');
    const { servers, findings } = JSON.parse(stdout) as Checked;
    expect(servers).toMatchObject([
      { server: 'docs', slug: 'context7', remote: 'https://mcp.context7.com/mcp', isCaptured: false },
      { server: 'near', slug: null, remote: null },
    ]);
    expect(findings.map(({ rule, server }) => `${rule} ${server}`)).toContain('remote-not-captured docs');
    expect((await run('check', 'remote.json')).stdout).toContain(
      'captured here is its package @upstash/context7-mcp, which may offer other tools',
    );
  });

  it('is told in words, with what is unknown, and the line in SARIF', async () => {
    const { stdout } = await run('check', 'mcp.json');
    expect(stdout).toContain('argocd: unknown');
    expect(stdout).toContain('idle: off in the configuration');
    expect(stdout).not.toContain(SECRET);
    const sarif = await run('check', 'mcp.json', '--format', 'sarif', '--fail-on', 'unknown');
    expect(sarif.code).toBe(1);
    expect(sarif.stdout).not.toContain(SECRET);
    const lines = STACK.split('\n');
    const log = JSON.parse(sarif.stdout) as {
      runs: { results: { ruleId: string; locations: { physicalLocation: { region: { startLine: number } } }[] }[] }[];
    };
    for (const { ruleId, locations } of log.runs[0]?.results ?? []) {
      const line = lines[(locations[0]?.physicalLocation.region.startLine ?? 0) - 1] ?? '';
      expect(line).toContain(ruleId === 'unknown-server' ? '"argocd": {' : '"argo": {');
    }
  });

  it('that is none is refused with why, and one without servers is told', async () => {
    await writeFile(join(folder, 'bad.json'), '{"a": 1}');
    const bad = await run('check', 'bad.json');
    expect([bad.code, bad.stdout]).toEqual([4, '']);
    expect(bad.stderr).toContain('unknown-form');
    expect((await run('check', 'nowhere.json')).stderr).toContain('unreadable-file');
    await writeFile(join(folder, 'none.json'), '{"mcpServers": {}}');
    expect((await run('check', 'none.json')).stderr).toContain('no-servers');
  });

  it('gets one policy, for the client that is named', async () => {
    const { code, stdout, stderr } = await run('policy', 'mcp.json', '--format', 'claude-code');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('permissions');
    expect(stdout).toContain('mcp__argo__delete_application');
    expect(stderr).toContain('nothing is known of "argocd"');
    const wrong = await run('policy', 'mcp.json', '--alias', 'x', '--tool', 'y');
    expect(wrong.code).toBe(4);
    expect(wrong.stderr.match(/error bad-arguments/g)).toHaveLength(2);
  });

  it('gets the policy of its own client where none is named', async () => {
    await writeFile(join(folder, 'config.toml'), '[mcp_servers.argo]\ncommand = "npx"\nargs = ["argocd-mcp"]\n');
    const { code, stdout } = await run('policy', 'config.toml');
    expect(code).toBe(0);
    expect(stdout).toContain('[mcp_servers.argo]');
  });
});

describe('a list of tools', () => {
  const check = async (text: string, ...args: string[]) => {
    await writeFile(join(folder, 'tools.json'), text);
    return run('check', 'tools.json', ...args);
  };

  it('is answered as a stack is, with ways out of it', async () => {
    const { code, stdout } = await check(
      list(
        tool('get_password', 'Returns the password of an account in plain text.'),
        tool('send_email', 'Sends an email with any text to any address.', 'to', 'body'),
      ),
      '--fail-on',
      'paths',
    );
    expect(stdout).toContain('path-to-an-exit');
    expect(code).toBe(1);
  });

  it('is held against a baseline: nothing new, a new critical tool, a definition that changed', async () => {
    const written = await check(list(notes), '--write-baseline', 'baseline.json');
    expect(written).toMatchObject({ code: 0 });
    expect(written.stderr).toContain('wrote 1 tools to baseline.json');
    expect((await check(list(notes), '--baseline', 'baseline.json')).code).toBe(0);
    const added = await check(list(notes, wipe), '--baseline', 'baseline.json');
    expect(added.code).toBe(2);
    expect(added.stdout).toContain('✗ new-critical-tool');
    const changed = await check(list({ ...notes, description: 'Lists all notes.' }), '--baseline', 'baseline.json');
    expect(changed.code).toBe(3);
    expect(changed.stdout).toContain('✗ definition-changed');
    expect((await check(list(wipe), '--baseline', 'baseline.json', '--fail-on', 'hygiene')).code).toBe(0);
    expect((await check(list(), '--baseline', 'baseline.json')).stdout).toContain('tool-gone');
  });

  it('is refused with a baseline that is none, which is not overwritten', async () => {
    await writeFile(join(folder, 'broken.json'), '{"format": 9}');
    const args = ['--baseline', 'broken.json', '--write-baseline', 'broken.json'];
    expect((await check(list(notes), ...args)).code).toBe(4);
    expect(await readFile(join(folder, 'broken.json'), 'utf8')).toBe('{"format": 9}');
  });

  it('has its suppressions refused without a reason and a day', async () => {
    await writeFile(join(folder, 'accepted.json'), '{"suppressions": [{"rule": "critical-tool"}]}');
    const { code, stderr } = await check(list(wipe), '--suppressions', 'accepted.json', '--fail-on', 'critical');
    expect(code).toBe(4);
    expect(stderr).toContain('`reason`');
    expect(stderr).toContain('`expires`');
  });

  it('has an ended suppression told, and counted no more', async () => {
    const ended = { rule: 'critical-tool', reason: 'For the move.', expires: '2020-01-31' };
    await writeFile(join(folder, 'accepted.json'), JSON.stringify({ suppressions: [ended] }));
    const { code, stderr } = await check(list(wipe), '--suppressions', 'accepted.json', '--fail-on', 'critical');
    expect(code).toBe(1);
    expect(stderr).toContain('ended on 2020-01-31');
  });
});
