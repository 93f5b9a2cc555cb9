import { urls } from '../../catalog/urls.ts';
import type { SeverityId } from '../../catalog/schema/vocabulary.ts';
import { axes, domains } from '../../catalog/vocabulary.ts';
import { severitiesWorstFirst, type Site } from '../../views/site.ts';
import { draftDataFiles } from '../draft-data-files.ts';
import type { AnsweredFigure, FigureRow } from './figure.ts';

const DISPOSITIONS = {
  allow: 'runs freely',
  limit: 'runs, so many times',
  ask: 'a person is asked',
  deny: 'is refused',
  hide: 'is hidden from the model',
};

/** What pages call what a query names by its id. */
const names = (site: Site): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(DISPOSITIONS),
    ...domains.map(({ id, label }) => [id, label] as const),
    ...axes.flatMap(({ levels }) => levels.map(({ id, label }) => [id, label] as const)),
    ...site.attacks.patterns.map(({ slug, name }) => [slug, name] as const),
  ]);

const round = (value: number): number => Math.round(value * 100) / 100;
const tell = (count: number): string => count.toLocaleString('en-GB');
const share = (count: number, of: number): string => {
  const percent = of === 0 ? 0 : (100 * count) / of;
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`;
};

interface Part {
  readonly tone?: SeverityId;
  readonly x: number;
  readonly width: number;
}

/** The parts of a row's bar, in per cent of `whole`: one for each severity, or one in all. */
function cutBar(row: FigureRow, whole: number): Part[] {
  if (row.critical === null) return [{ x: 0, width: round((100 * row.count) / whole) }];
  let x = 0;
  return severitiesWorstFirst.flatMap(({ id }) => {
    const width = round((100 * (row[id] ?? 0)) / whole);
    const part = { tone: id, x: round(x), width };
    x += width;
    return width === 0 ? [] : [part];
  });
}

/** A row's share: of the worse two severities where those are told, else of all that could be counted. */
function tellShare({ count, of, critical, high }: FigureRow): string {
  if (critical !== null) return `${share(critical + (high ?? 0), count)} high or critical`;
  return of === null ? '' : `${share(count, of)} of ${tell(of)}`;
}

function viewFigure({ id, asks, note, unit, bars, sql, rows }: AnsweredFigure, labels: ReadonlyMap<string, string>) {
  const longest = Math.max(1, ...rows.map(({ count }) => count));
  return {
    id,
    asks,
    note,
    unit,
    sql,
    hasServers: unit === 'tools' && rows.some(({ servers }) => servers !== null),
    rows: rows.map((row) => ({
      label: labels.get(row.label) ?? row.label,
      count: tell(row.count),
      share: tellShare(row),
      servers: row.servers === null ? '' : tell(row.servers),
      parts: cutBar(row, (bars === 'of all' && row.of) || longest),
    })),
  };
}

/** Everything that the page of figures shows. */
export type FiguresView = ReturnType<typeof viewFigures>;

export function viewFigures(site: Site) {
  const labels = names(site);
  return {
    path: urls.figures(),
    counts: `${tell(site.currentTools.length)} tools of ${site.servers.length} MCP servers`,
    figures: draftDataFiles(site).figures.map((figure) => viewFigure(figure, labels)),
  };
}
