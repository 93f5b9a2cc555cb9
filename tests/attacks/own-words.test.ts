import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSharedRuns, packRuns, unpackRuns } from './note-runs.ts';

/** The runs of the research notes that the library was written from, as hashes: the notes are others' words in part. */
const notes = unpackRuns(readFileSync(new URL('note-runs.txt', import.meta.url), 'utf8'));

/** Names, titles and dates stand as their sources give them. */
const GIVEN = new Set(['name', 'title', 'date', 'finerKind', 'id', 'url']);

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (GIVEN.has(key) ? [] : listTexts(each)));
}

const readTexts = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.json') ? listTexts(JSON.parse(text)) : [text.replace(/^---\n.*?\n---\n/s, '')];
};

const files = globSync(['data/attacks/**/*.json', 'data/glossary.json', 'src/content/attacks/*.mdx']).toSorted();

describe('no eight words in a row are those of the research notes', () => {
  it('reads every text there is', () => {
    expect(files.filter((file) => file.endsWith('.mdx'))).toHaveLength(27);
    expect(files.filter((file) => file.includes('incidents'))).toHaveLength(81);
    for (const file of files) expect(readTexts(file).join('').length, file).toBeGreaterThan(100);
    expect(notes.size).toBeGreaterThan(7000);
  });

  it.each(files)('%s', (file) => {
    expect(readTexts(file).flatMap((text) => findSharedRuns(text, notes))).toEqual([]);
  });
});

describe('the comparison', () => {
  const note = 'On the third day, the agent’s own “clean-up” step removed 1,943 rows; nobody had asked it to.';
  const made = unpackRuns(
    packRuns([note, 'Another note, which says something else about nine other things altogether.']),
  );

  it('finds a run whatever its case, punctuation and line breaks', () => {
    const copied = 'Reported: the agent’s OWN clean up —\nstep removed 1 943 rows, it says.';
    expect(findSharedRuns(copied, made)).toEqual([
      'the agent s own clean up step removed',
      'agent s own clean up step removed 1',
      's own clean up step removed 1 943',
      'own clean up step removed 1 943 rows',
    ]);
  });

  it('passes seven words in a row, and the same words in another order', () => {
    expect(findSharedRuns('own clean up step removed 1 943', made)).toEqual([]);
    expect(findSharedRuns('rows 943 1 removed step up clean own s agent', made)).toEqual([]);
  });
});
