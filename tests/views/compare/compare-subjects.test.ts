import { describe, expect, it } from 'vitest';
import type { CompareFile, CompareTool } from '../../../src/views/compare/compare-file.ts';
import { compareSubjects, listSharedNames } from '../../../src/views/compare/compare-subjects.ts';

const make = (name: string, cells: readonly string[], of = 'of') => ({
  id: '',
  name,
  of,
  href: `/${name}/`,
  mix: [],
  cells,
});
const makeTool = (served: string, brief: string): CompareTool => ({ ...make(served, []), served, brief });
const makeFile = (...tools: CompareTool[]): CompareFile => ({ server: make('server', []), versions: [], tools });

describe('compareSubjects', () => {
  it('marks the rows that differ, and leaves out those that say nothing', () => {
    const { rows } = compareSubjects(
      [make('a', ['1', 'x', '']), make('b', ['2', 'x', '', 'late'])],
      ['n', 's', 'none', 'd'],
    );
    expect(rows).toEqual([
      { label: 'n', cells: ['1', '2'], differs: true },
      { label: 's', cells: ['x', 'x'], differs: false },
      { label: 'd', cells: ['', 'late'], differs: true },
    ]);
  });

  it('tells columns of one name apart', () => {
    const { heads } = compareSubjects([make('send', [], 'A'), make('send', [], 'B'), make('c', [], 'C')], []);
    expect(heads.map(({ label }) => label)).toEqual(['send, A', 'send, B', 'c']);
  });

  it('has nothing to say of nothing', () => {
    expect(compareSubjects([], ['n'])).toEqual({ heads: [], rows: [] });
  });
});

describe('listSharedNames', () => {
  it('lists what at least two servers have, those that differ first, whatever they are called', () => {
    const shared = listSharedNames([
      makeFile(makeTool('same', 'low'), makeTool('own', 'low'), makeTool('__proto__', 'low')),
      makeFile(makeTool('same', 'low'), makeTool('__proto__', 'high')),
      makeFile(makeTool('other', 'low')),
    ]);
    expect(shared.map(({ name, tools, differs }) => [name, tools.map((tool) => tool?.brief ?? null), differs])).toEqual(
      [
        ['__proto__', ['low', 'high', null], true],
        ['same', ['low', 'low', null], false],
      ],
    );
  });
});
