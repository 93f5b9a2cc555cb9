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
  for (const [i, { kind, format }] of dataChanges.changes.entries())
    if (kind !== 'added') expect(format).toBeGreaterThan(dataChanges.changes[i + 1]?.format ?? 0);
});

it('names files that there are, and leaves none out', () => {
  const published = [...dataFiles, ...otherFiles].map(({ path }) => path.replace(/^\/(data\/)?/, ''));
  const named = dataChanges.changes.flatMap(({ files }) => files);
  expect(named.filter((name) => !published.includes(name))).toEqual([]);
  expect(dataFiles.map(({ path }) => path.slice('/data/'.length)).filter((name) => !named.includes(name))).toEqual([]);
});
