import type { CompareFile, CompareSubject, CompareTool } from './compare-file.ts';

/** A row of a comparison. */
export interface ComparedRow {
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly string[];
  readonly differs: boolean;
}

/** The head of a column. */
export interface ComparedHead extends Pick<CompareSubject, 'name' | 'of' | 'href' | 'mix'> {
  /** What tells it from the others where only one line says so. */
  readonly label: string;
}

/** A name that several of the servers use: what each makes of it, null where it has no such tool. */
export interface SharedName {
  readonly name: string;
  readonly tools: readonly (CompareTool | null)[];
  readonly differs: boolean;
}

/** Subjects side by side. */
export interface Comparison {
  readonly heads: readonly ComparedHead[];
  /** Without those that say nothing of any. */
  readonly rows: readonly ComparedRow[];
}

const differ = (values: readonly string[]): boolean => new Set(values).size > 1;

/** Sets subjects side by side; `labels` are those of the rows. Pure. */
export const compareSubjects = (subjects: readonly CompareSubject[], labels: readonly string[]): Comparison => ({
  heads: subjects.map(({ name, of, href, mix }) => ({
    name,
    of,
    href,
    mix,
    label: subjects.filter((other) => other.name === name).length > 1 ? `${name}, ${of}` : name,
  })),
  rows: labels
    .map((label, at) => ({ label, cells: subjects.map(({ cells }) => cells[at] ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ label, cells }) => ({ label, cells, differs: differ(cells) })),
});

/** The names that at least two of the servers use, those that differ first, in the order of the first that has them. */
export function listSharedNames(files: readonly CompareFile[]): SharedName[] {
  const byName = files.map(({ tools }) => new Map(tools.map((tool) => [tool.served, tool])));
  const names = new Set(byName.flatMap((own) => [...own.keys()]));
  return [...names]
    .map((name) => ({ name, tools: byName.map((own) => own.get(name) ?? null) }))
    .filter(({ tools }) => tools.filter((tool) => tool !== null).length > 1)
    .map((shared) => ({
      ...shared,
      differs: differ(shared.tools.flatMap((tool) => (tool === null ? [] : [tool.brief]))),
    }))
    .toSorted((a, b) => Number(b.differs) - Number(a.differs));
}
