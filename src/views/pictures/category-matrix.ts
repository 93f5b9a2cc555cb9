import { max, rollup } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { urls } from '../../catalog/urls.ts';
import { categories } from '../../catalog/vocabulary.ts';
import { categoryMarks } from '../marks/category-marks.ts';
import { severitiesWorstFirst } from '../site.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Everything that the matrix shows. */
export type CategoryMatrix = ReturnType<typeof viewCategoryMatrix>;

/** How many tools are of each category and severity, the riskiest category and the worst severity first. */
export function viewCategoryMatrix(tools: readonly AssessedTool[]) {
  const counts = rollup(
    tools,
    (own) => own.length,
    ({ assessment }) => assessment.category,
    ({ assessment }) => assessment.severity,
  );
  const cells = categories.toReversed().map(({ id, label }) => ({
    id,
    label,
    own: severitiesWorstFirst.map((severity) => ({ severity, count: counts.get(id)?.get(severity.id) ?? 0 })),
  }));
  const wide = scaleSqrt()
    .domain([0, max(cells.flatMap(({ own }) => own.map(({ count }) => count))) || 1])
    .range([0, 100]);
  return {
    heads: severitiesWorstFirst.map(({ id, label }) => {
      const count = tools.filter(({ assessment }) => assessment.severity === id).length;
      return { severity: id, label, count, href: urls.search({ severity: [id] }) };
    }),
    rows: cells.map(({ id, label, own }) => ({
      label,
      icon: categoryMarks[id],
      count: own.reduce((sum, { count }) => sum + count, 0),
      href: urls.search({ category: [id] }),
      cells: own.map(({ severity, count }) => ({
        severity: severity.id,
        label: `${label}, ${severity.label}`,
        count,
        width: round(wide(count)),
        href: urls.search({ category: [id], severity: [severity.id] }),
      })),
    })),
    count: tools.length,
    unknown: tools.filter(({ assessment }) => assessment.category === null).length,
  };
}
