import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { loadServers } from '../../src/catalog/load.ts';
import { verbs } from '../../src/command/verbs/index.ts';
import { runToolrisk } from './run-toolrisk.ts';

const FILE = 'data/servers/1password/manifests/4.0.2.json';

describe('the command', () => {
  it('lists its verbs and exit codes, asked or not', async () => {
    const help = await runToolrisk(['--help']);
    expect(help).toEqual(await runToolrisk([]));
    expect(help.code).toBe(0);
    for (const { usage } of verbs) expect(help.stdout).toContain(`toolrisk ${usage}`);
    expect(help.stdout).toContain('Exit codes: 0');
  });

  it.each(['chekc', '--chekc', '-x'])('refuses %s, which is no verb', async (word) => {
    const { code, stdout, stderr } = await runToolrisk([word]);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('error bad-arguments');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(verbs.map(({ id }) => id))('%s says what it takes, and refuses what it does not know', async (id) => {
    const verb = await verbs.find((each) => each.id === id)?.load();
    const help = await runToolrisk([id, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of Object.keys(verb?.options ?? {})) expect(help.stdout).toContain(`--${name}`);
    const { code, stdout, stderr } = await runToolrisk([id, '--no-such-option', '--format', 'none', '--format=no']);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr.match(/error bad-arguments/g)).toHaveLength(3);
  });
});

describe('classify', () => {
  it('gives the very bytes that npm run classify does, from a file and from standard input', async () => {
    const { stdout, stderr } = spawnSync('node', ['scripts/classify-tools.ts', FILE], { encoding: 'utf8' });
    expect(stdout.split('\n').length).toBeGreaterThan(5);
    expect(await runToolrisk(['classify', FILE])).toEqual({ code: 0, stdout, stderr });
    const odd = JSON.stringify({ tools: [{ name: 'a' }, { name: 'a' }, 3, { name: 'delete_all_users' }] });
    const theirs = spawnSync('node', ['scripts/classify-tools.ts', '-'], { encoding: 'utf8', input: odd });
    const ours = await runToolrisk(['classify'], undefined, odd);
    expect([ours.stdout, ours.stderr]).toEqual([theirs.stdout, theirs.stderr]);
  });

  it.each([
    ['a file that is not there', ['classify', 'nowhere.json'], '', 'unreadable-file'],
    ['no list of tools', ['classify', '-'], '{"a": 1}', 'no-tool-list'],
    ['nothing that is a tool', ['classify', '-'], '{"tools": [1]}', 'nothing-judged'],
    ['nothing at all', ['classify'], '', 'empty-file'],
  ])('refuses %s', async (_, args, input, told) => {
    const { code, stderr } = await runToolrisk(args, undefined, input);
    expect(code).toBe(4);
    expect(stderr).toContain(told);
  });

  it('reads YAML too', async () => {
    const { code, stdout } = await runToolrisk(['classify', '-'], undefined, 'tools:\n  - name: delete_all_users\n');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tool: 'delete_all_users', category: 'Destructive' });
  });

  it('fails by what --fail-on names, and by nothing else', async () => {
    const input = JSON.stringify({ tools: [{ name: 'wipe_disk', description: 'Erases the whole disk for good.' }] });
    const fail = (...args: string[]) => runToolrisk(['classify', '-', '--format', 'text', ...args], undefined, input);
    expect((await fail()).code).toBe(0);
    expect((await fail('--fail-on', 'hygiene,unknown')).code).toBe(0);
    const critical = await fail('--fail-on=critical');
    expect(critical.code).toBe(1);
    expect(critical.stdout).toContain('✗ critical-tool  "wipe_disk" is critical');
  });
});

describe('evaluate', () => {
  const label = (category: string, severity: string, name: string, description: string): string =>
    JSON.stringify({ category, severity, tool: { name, description } });

  it('tells confusion, recall and each miss', async () => {
    const input = [
      label('Destructive', 'critical', 'delete_file', 'Deletes a file for good.'),
      label('Read', 'low', 'list_files', 'Lists the files of a folder.'),
      label('Financial', 'critical', 'list_notes', 'Lists notes.'),
      '',
    ].join('\n');
    const { code, stdout } = await runToolrisk(['evaluate', '-', '--format', 'json'], undefined, input);
    expect(code).toBe(0);
    const measured = JSON.parse(stdout) as Record<string, unknown>;
    expect(measured).toMatchObject({ tools: 3, missed: 1, dangerous: 2, notAssessed: 0 });
    expect(measured['misses']).toMatchObject([
      { id: 'line 3', tool: 'list_notes', label: { category: 'Financial' }, verdict: { category: 'Read' } },
    ]);
    const text = await runToolrisk(['evaluate', '-'], undefined, input);
    expect(text.stdout).toContain('category right in 66.7 %');
  });

  it('refuses a file with every line that is no label', async () => {
    const input = ['{', label('Reed', 'low', 'a', 'b'), '{"category":"Read","severity":"low","tool":{}}'].join('\n');
    const { code, stdout, stderr } = await runToolrisk(['evaluate', '-'], undefined, input);
    expect([code, stdout]).toEqual([4, '']);
    for (const line of ['Line 1 is not JSON', 'Line 2', 'Line 3']) expect(stderr).toContain(line);
    expect((await runToolrisk(['evaluate', '-'])).stderr).toContain('no-labels');
  });

  it('reads the sets that the published accuracy is measured on', async () => {
    const { stdout } = await runToolrisk(['evaluate', 'data/benchmark/gaps.jsonl', '--format=json']);
    expect((JSON.parse(stdout) as { tools: number }).tools).toBeGreaterThan(50);
  });
});

describe('policy', () => {
  it.each(['claude-code', 'opa'])('prints for %s what npm run policy does', async (format) => {
    const args = ['--server', 'argocd', '--format', format, '--alias', 'mine'];
    const theirs = spawnSync('node', ['scripts/print-policy.ts', ...args], { encoding: 'utf8' });
    expect(theirs.stdout).not.toBe('');
    expect(await runToolrisk(['policy', ...args])).toEqual({
      code: theirs.status,
      stdout: theirs.stdout,
      stderr: theirs.stderr,
    });
  });

  it('prints one tool, and denies or leaves the rest', async () => {
    const args = ['--server', 'argocd', '--tool', 'delete_application', '--format', 'claude-code', '--scope', 'rest'];
    const theirs = spawnSync('node', ['scripts/print-policy.ts', ...args], { encoding: 'utf8' });
    expect((await runToolrisk(['policy', ...args])).stdout).toBe(theirs.stdout);
  });

  it('says of an older version that was captured which command of a clone prints its policy, and that command does', async () => {
    const { servers } = await loadServers('data/servers');
    const known = servers.find(({ snapshots }) => snapshots.length > 1);
    const [slug = '', version = ''] = [known?.server.slug, known?.snapshots[0]?.manifest.version];
    const wish = [
      '--server',
      slug,
      '--version',
      version,
      '--format',
      'opa',
      '--pack',
      'supervised',
      '--alias',
      'my one',
    ];
    const { code, stdout, stderr } = await runToolrisk(['policy', ...wish]);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('older-version');
    const told = `npm run -s policy -- --server ${slug} --version ${version} --format opa --pack supervised --alias 'my one'`;
    expect(stderr).toContain(told);
    const script = told.replace('npm run -s policy --', 'node scripts/print-policy.ts');
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8', stdio: 'pipe' })).toContain('package ');
  });

  it('says all that is wrong at once, with what may have been meant', async () => {
    const { code, stderr } = await runToolrisk(['policy', '--server', 'argocdd', '--version', '0']);
    expect(code).toBe(4);
    expect(stderr).toContain('There is no --format.');
    expect(stderr).toContain('Did you mean argocd?');
    const other = await runToolrisk([
      'policy',
      '--server',
      'argocd',
      '--version',
      '0',
      '--format',
      'opa',
      '--tool',
      'x',
    ]);
    expect(other.stderr).toContain('other-version');
    expect(other.stderr).toContain('was not captured');
    expect(other.stderr).toContain('unknown-tool');
  });
});
