import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeverityId } from '../../src/catalog/schema/vocabulary.ts';
import { compareBaseline, readBaseline, writeBaseline, type CurrentTool } from '../../src/command/findings/baseline.ts';
import { gateFindings, type FailOnId } from '../../src/command/findings/gate-findings.ts';

const tool = (
  name: string,
  severity: SeverityId | null,
  digest: string,
  server: string | null = null,
): CurrentTool => ({
  server,
  tool: name,
  severity,
  digest,
  place: `/${name}`,
});
const compare = (before: readonly CurrentTool[], now: readonly CurrentTool[]): string[] =>
  compareBaseline(before, now).map((finding) => `${finding.rule} ${finding.server ?? '-'} ${finding.tool}`);

describe('a baseline', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baseline-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read as it was written, whatever the names are', async () => {
    const tools = [tool('__proto__', 'critical', 'a'), tool('quo"te\n', null, 'b', 'constructor')];
    const file = join(folder, 'baseline.json');
    await writeFile(file, writeBaseline(tools));
    const read = await readBaseline(file);
    expect(read.problems).toEqual([]);
    expect(compare(read.tools as CurrentTool[], tools)).toEqual([]);
    await writeFile(file, writeBaseline([]));
    expect(await readBaseline(file)).toEqual({ tools: [], problems: [] });
  });

  it('is refused where it is none', async () => {
    const { tools, problems } = await readBaseline(join(folder, 'none.json'));
    expect(tools).toBeNull();
    expect(problems[0]?.hint).toContain('--write-baseline');
  });
});

describe('what differs from a baseline', () => {
  const before = [tool('read', 'low', 'r'), tool('wipe', 'critical', 'w')];

  it('is nothing where nothing does, in any order', () => {
    expect(compare(before, before.toReversed())).toEqual([]);
  });
  it('is a critical tool that is new, or was not critical', () => {
    expect(compare(before, [...before, tool('drop', 'critical', 'd')])).toEqual(['new-critical-tool - drop']);
    expect(compare(before, [tool('read', 'critical', 'r2'), tool('wipe', 'critical', 'w')])).toEqual([
      'new-critical-tool - read',
      'definition-changed - read',
    ]);
  });
  it('is a tool that is new, changed, or gone', () => {
    expect(compare(before, [tool('read', 'low', 'r2'), tool('list', 'low', 'l')])).toEqual([
      'definition-changed - read',
      'new-tool - list',
      'tool-gone - wipe',
    ]);
  });
  it('is told server by server, and of each of several tools of one name', () => {
    expect(compare(before, [...before, tool('wipe', 'critical', 'w', 'b')])).toEqual(['new-critical-tool b wipe']);
    const twins = [tool('a', 'low', '1'), tool('a', 'low', '2')];
    expect(compare(twins, twins.toReversed())).toEqual([]);
    expect(compare(twins, [tool('a', 'low', '2'), tool('a', 'low', '3')])).toEqual(['definition-changed - a']);
    expect(compare(twins, [tool('a', 'low', '1')])).toEqual(['tool-gone - a']);
  });
});

describe('what fails', () => {
  const found = compareBaseline(
    [tool('read', 'low', 'r')],
    [tool('read', 'low', 'r2'), tool('wipe', 'critical', 'w'), tool('list', 'medium', 'l')],
  );
  const code = (...failOn: FailOnId[]): number => gateFindings(found, failOn, () => false).code;

  it('is what is named, the worst of it in the exit code', () => {
    expect(code()).toBe(0);
    expect(code('new')).toBe(2);
    expect(code('changed')).toBe(3);
    expect(code('changed', 'new-critical')).toBe(2);
    expect(code('hygiene', 'unknown', 'paths', 'names')).toBe(0);
  });
});
