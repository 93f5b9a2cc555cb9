import { expect, it } from 'vitest';
import { dataChanges } from '../../src/open-data/changes/data-changes.ts';
import { dataFiles, otherFiles } from '../../src/open-data/published-files.ts';

it('tells the latest first, up to the form that is written', () => {
  const days = dataChanges.changes.map(({ date }) => date);
  expect(days).toEqual(days.toSorted().toReversed());
  const forms = dataChanges.changes.map(({ format }) => format);
  expect(forms).toEqual(forms.toSorted((a, b) => b - a));
  expect(forms[0]).toBe(dataChanges.format);
});

it('gives another number to what breaks readers', () => {
  for (const [i, { kind, format, date }] of dataChanges.changes.entries()) {
    // What breaks them on the same day comes with one number.
    const before = dataChanges.changes.slice(i + 1).find((older) => older.kind === 'added' || older.date !== date);
    if (kind !== 'added') expect(format).toBeGreaterThan(before?.format ?? 0);
  }
});

it('names files that there are or that were removed, and leaves none out', () => {
  const published = [...dataFiles, ...otherFiles].map(({ path }) => path.replace(/^\/(data\/)?/, ''));
  const removed = dataChanges.changes.flatMap(({ kind, files }) => (kind === 'removed' ? files : []));
  expect(removed.filter((name) => published.includes(name))).toEqual([]);
  const named = dataChanges.changes.flatMap(({ files }) => files);
  expect(named.filter((name) => !published.includes(name) && !removed.includes(name))).toEqual([]);
  expect(dataFiles.map(({ path }) => path.slice('/data/'.length)).filter((name) => !named.includes(name))).toEqual([]);
});
