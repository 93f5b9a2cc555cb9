import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAudits } from '../../../src/accuracy/audits/load-audits.ts';
import { makeTestDraw } from './make-draw.ts';

const ids = makeTestDraw().items.map(({ id }) => id);
const lines = (list: readonly object[]): string => list.map((each) => `${JSON.stringify(each)}\n`).join('');
const reading = (id: string) => ({ id, category: 'Read', severity: 'low' });
const shown = {
  generator: 'scripts/draw-audit.ts',
  recorded: '2026-01-02',
  commit: '0123abc',
  items: ids.map((id) => ({ ...reading(id), confidence: 0.9, source: 'rules' })),
};

/** Writes an audit of these files and loads it. */
async function load(files: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), 'audits-'));
  await mkdir(join(root, 'one'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(root, 'one', name), text)));
  return loadAudits(root);
}

const drawn = { 'draw.json': JSON.stringify(makeTestDraw()), 'shown.json': JSON.stringify(shown) };

test('an audit that nobody has read yet is there, without passes and without problems', async () => {
  const { verdicts, problems } = await load(drawn);
  expect(problems).toEqual([]);
  expect(verdicts).toMatchObject([{ id: 'one', first: null, second: null, adjudicated: null }]);
});

test('passes are read, and a reason may be left out where nobody differs', async () => {
  const pass = lines(ids.map(reading));
  const { verdicts, problems } = await load({
    ...drawn,
    'first.jsonl': pass,
    'second.jsonl': pass,
    'adjudicated.jsonl': pass,
  });
  expect(problems).toEqual([]);
  expect(verdicts[0]?.adjudicated).toHaveLength(ids.length);
});

test.each([
  ['a pass that leaves an item out', { ...drawn, 'first.jsonl': lines(ids.slice(1).map(reading)) }],
  ['a line that is no reading', { ...drawn, 'first.jsonl': '{"id":"v-001","category":"Harmless"}\n' }],
  ['a line that is no JSON', { ...drawn, 'second.jsonl': 'Read\n' }],
  ['no draw', { 'shown.json': drawn['shown.json'] }],
  ['nothing shown', { 'draw.json': drawn['draw.json'] }],
])('%s is told, and counts for nothing', async (_, files) => {
  const { verdicts, problems } = await load(files);
  expect(problems.map(({ code, level }) => [code, level])).toContainEqual(['bad-audit', 'error']);
  expect(verdicts.every(({ first, second }) => first === null && second === null)).toBe(true);
});

test('a rationale that is not fine is said why', async () => {
  const draw = makeTestDraw('rationales');
  const texts = {
    ...shown,
    items: ids.map((id) => ({ id, category: 'Read', rationale: 'It lists notes.', source: 'rules' })),
  };
  const files = (why: string) => ({
    'draw.json': JSON.stringify(draw),
    'shown.json': JSON.stringify(texts),
    'judged.jsonl': lines(ids.map((id) => ({ id, judgement: 'false', why }))),
  });
  expect((await load(files('Nothing says that it does.'))).rationales[0]?.judged).toHaveLength(ids.length);
  expect((await load(files(''))).problems).toHaveLength(1);
});

test('no folder of audits is none', () => {
  expect(loadAudits('no/such/folder')).toEqual({ verdicts: [], rationales: [], earlier: [], problems: [] });
});

test('the audits that are published have no problem', () => {
  const { earlier, problems } = loadAudits();
  expect(problems).toEqual([]);
  expect(earlier.length).toBeGreaterThan(0);
});
