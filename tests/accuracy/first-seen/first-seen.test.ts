import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findKnown } from '../../../src/accuracy/first-seen/find-known.ts';
import { firstSeenSchema, type FirstSeenRow } from '../../../src/accuracy/first-seen/first-seen.ts';
import { makeRow } from '../../../src/accuracy/first-seen/make-row.ts';
import { addRow, measureFirstSeen, readFirstSeen } from '../../../src/accuracy/first-seen/measure-first-seen.ts';
import { makeVerdict } from '../../assessed/declared/make-verdict.ts';

const label = (name: string, category: 'Read' | 'Destructive') => ({
  id: name,
  server: `of-${name}`,
  category,
  severity: 'low' as const,
  contested: false,
  language: null,
  passes: [],
  tool: { name },
});

const head = { id: 'new', title: 'New servers', what: 'Two tools of two servers.', note: '', commit: '0123abc' };
const row: FirstSeenRow = makeRow({ ...head, date: '2026-12-01' }, [
  { label: label('list_notes', 'Read'), assessment: makeVerdict('Read', { severity: 'low' }) },
  { label: label('drop_notes', 'Destructive'), assessment: makeVerdict('Read', { severity: 'low' }) },
]);

test('a row counts what is right, with its interval, and has every error', () => {
  expect(row).toMatchObject({
    measured: 'here',
    servers: 2,
    tools: 2,
    category: { right: 1, share: 0.5 },
    severity: { right: 2, share: 1 },
    missed: { wrong: 1, of: 1 },
    alarmed: { wrong: 0, of: 1 },
  });
  expect(row.errors?.map(({ id }) => id)).toEqual(['drop_notes']);
});

test('a row comes in its place, the newest first, and only once', () => {
  const old = { ...row, id: 'old', date: '2026-11-01' };
  expect(addRow([old], row).map(({ id }) => id)).toEqual(['new', 'old']);
  expect(() => addRow([row], row)).toThrow('Two rows have one id');
});

test('a share that its count does not come to is refused', () => {
  const wrong = { ...row, category: { ...row.category, share: 0.9 } };
  expect(firstSeenSchema.safeParse([wrong]).success).toBe(false);
  expect(firstSeenSchema.safeParse([{ ...row, errors: null }]).success).toBe(false);
});

test('servers of the labelled sets and of the catalogue are known', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'labels-')), 'new.jsonl');
  const from = (server: string, name: string): string => `${JSON.stringify({ server, package: name })}\n`;
  await writeFile(file, from('quite-new', 'quite-new') + from('notion', 'x') + from('y', 'firecrawl-mcp'));
  expect(findKnown(file)).toEqual(['notion', 'y']);
});

test('a set that somebody may have read has no first sight, nor has one that was measured before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'labels-'));
  const write = async (server: string): Promise<string> => {
    const file = join(folder, `${server}.jsonl`);
    await writeFile(file, `${JSON.stringify({ ...label('list_notes', 'Read'), server, package: server })}\n`);
    return file;
  };
  const known = await write('notion');
  const unknown = await write('quite-new');
  expect(() => measureFirstSeen(known, head, '2026-12-01')).toThrow(/catalogue: notion/);
  expect(() => measureFirstSeen('no/such/file.jsonl', head, '2026-12-01')).toThrow(/labelled definitions/);
  expect(() => measureFirstSeen(unknown, { ...head, id: 'strangers' }, '2026-12-01')).toThrow(/has a row strangers/);
});

test('the rows that are published are of their schema, and what is outside says so', () => {
  const rows = readFirstSeen();
  expect(rows.length).toBeGreaterThanOrEqual(5);
  for (const { measured, errors, note } of rows) expect(measured === 'outside' ? note : errors).toBeTruthy();
});
