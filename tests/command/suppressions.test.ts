import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/command/findings/finding.ts';
import { readSuppressions, suppressFindings } from '../../src/command/findings/suppressions.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suppressions-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(value: unknown) {
  const file = join(folder, 'toolrisk.json');
  await writeFile(file, JSON.stringify(value));
  return readSuppressions(file, ['critical-tool', 'high-tool']);
}

const finding = (rule: string, server: string | null, tool: string): Finding => ({
  rule,
  severity: 'critical',
  server,
  tool,
  message: '',
  place: '',
  detail: '',
});

describe('a file of suppressions', () => {
  it('is refused as a whole, with all that is wrong, where one says no reason, no day or nothing to suppress', async () => {
    const { suppressions, problems } = await read({
      suppressions: [
        { rule: 'critical-tool', expires: '2027-01-31' },
        { rule: 'critical-tool', reason: '  ', expires: '2027-01-31' },
        { rule: 'critical-tool', reason: 'Read by a person.' },
        { rule: 'critical-tool', reason: 'Read by a person.', expires: '2027-02-31' },
        { reason: 'Everything is fine.', expires: '2027-01-31' },
        { tool: 'x', reason: 'Read.', expires: '2027-01-31', untill: 'x' },
      ],
    });
    expect(suppressions).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual([
      '/suppressions/0/reason',
      '/suppressions/1/reason',
      '/suppressions/2/expires',
      '/suppressions/3/expires',
      '/suppressions/4',
      '/suppressions/5',
    ]);
    expect(problems.every(({ level }) => level === 'error')).toBe(true);
  });

  it('is refused where a rule is none, with the one that was meant', async () => {
    const { problems } = await read({
      suppressions: [{ rule: 'critcal-tool', reason: 'Read.', expires: '2027-01-31' }],
    });
    expect(problems).toMatchObject([{ code: 'unknown-rule', hint: 'Did you mean critical-tool?' }]);
  });

  it('is read where all is said', async () => {
    const entry = { tool: 'wipe', server: 'depot', reason: 'Only in the sandbox.', expires: '2027-01-31' };
    expect(await read({ suppressions: [entry] })).toEqual({ suppressions: [entry], problems: [] });
  });
});

describe('suppressing', () => {
  const wipe = finding('critical-tool', 'depot', 'wipe');
  const other = finding('critical-tool', 'other', 'wipe');
  const run = (today: string, ...suppressions: { rule?: string; server?: string; tool?: string; expires: string }[]) =>
    suppressFindings(
      [wipe, other],
      suppressions.map((each) => ({ reason: 'Read.', ...each })),
      '.toolrisk.json',
      today,
    );

  it('takes out what is named, to its last day', () => {
    const { findings, suppressed, problems } = run('2027-01-31', {
      server: 'depot',
      tool: 'wipe',
      expires: '2027-01-31',
    });
    expect(findings).toEqual([other]);
    expect(suppressed).toEqual([{ finding: wipe, reason: 'Read.', expires: '2027-01-31' }]);
    expect(problems).toEqual([]);
  });

  it('no longer counts afterwards, and says so', () => {
    const { findings, suppressed, problems } = run('2027-02-01', { tool: 'wipe', expires: '2027-01-31' });
    expect([findings.length, suppressed.length]).toEqual([2, 0]);
    expect(problems).toMatchObject([{ code: 'expired-suppression', path: '/suppressions/0' }]);
  });

  it('says which are about nothing, one that ended too', () => {
    const { problems } = run(
      '2027-02-01',
      { tool: 'wype', expires: '2027-01-31' },
      { rule: 'high-tool', tool: 'wipe', expires: '2028-01-31' },
    );
    expect(problems.map(({ code }) => code)).toEqual(['unused-suppression', 'unused-suppression']);
  });

  it('counts one that holds beside one that ended', () => {
    const { findings } = run(
      '2027-02-01',
      { tool: 'wipe', expires: '2027-01-31' },
      { rule: 'critical-tool', expires: '2027-03-01' },
    );
    expect(findings).toEqual([]);
  });
});
