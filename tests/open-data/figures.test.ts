import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { figuresSchema } from '../../src/open-data/figures/figure.ts';
import { figures } from '../../src/open-data/figures/figures.ts';
import { writeDataFiles } from '../../src/open-data/draft-data-files.ts';
import { compareDeclared } from '../../src/assessed/declared/compare-declared.ts';
import { loadOddSite, removeOddSite } from './odd-site.ts';

const { site, folder } = await loadOddSite();
const written = mkdtempSync(join(tmpdir(), 'toolrisk-figures-'));
afterAll(async () => {
  removeOddSite(folder);
  rmSync(written, { recursive: true });
});
const answered = writeDataFiles(site, written).figures;
const rowsOf = (id: string) => answered.find((figure) => figure.id === id)?.rows ?? [];

describe('the figures', () => {
  it('are of their schema, one for each question, and each asks something else', () => {
    expect(figuresSchema.parse({ figures: answered }).figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    for (const key of ['id', 'asks', 'sql'] as const)
      expect(new Set(figures.map((figure) => figure[key])).size).toBe(figures.length);
  });

  it('count the tools that the model can call, by category and severity', () => {
    const expected = Map.groupBy(
      site.currentTools.filter(({ assessment }) => assessment.category !== null),
      ({ assessment }) => assessment.category,
    );
    const rows = rowsOf('categories');
    expect(rows.length).toBe(expected.size);
    for (const { label, count, critical, high, medium, low } of rows) {
      const own = [...expected].find(([category]) => category === label)?.[1] ?? [];
      expect(count).toBe(own.length);
      expect(own.filter(({ assessment }) => assessment.severity === 'critical')).toHaveLength(critical ?? -1);
      expect((critical ?? 0) + (high ?? 0) + (medium ?? 0) + (low ?? 0)).toBe(count);
    }
  });

  it('count the hints that are declared, and those that the verdict contradicts', () => {
    for (const { label, count, of } of rowsOf('wrong-hints')) {
      const hints = site.currentTools.map(({ definition, assessment }) => compareDeclared(definition, assessment));
      const declared = hints.filter(({ rows }) =>
        rows.some(({ hint, state }) => hint.id === label && (state === 'true' || state === 'false')),
      );
      const wrong = hints.filter(({ mismatches }) =>
        mismatches.some(({ kind, hint }) => kind !== 'odd' && hint === label),
      );
      expect([label, count, of]).toEqual([label, wrong.length, declared.length]);
    }
  });

  it('never count more than there is', () => {
    const most = Math.max(site.currentTools.length, site.servers.length);
    for (const { rows, unit } of answered)
      for (const { count, of } of rows) {
        expect(count).toBeLessThanOrEqual(of ?? Infinity);
        if (unit !== 'tokens') expect(count).toBeLessThanOrEqual(most);
      }
  });
});
