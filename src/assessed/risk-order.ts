import { categoryIds, severityIds, type CategoryId, type SeverityId } from '../catalog/vocabulary-ids.ts';

/** What a tool's place among others goes by. */
export interface RiskPlace {
  readonly severity: SeverityId | null;
  /** The sum of its severity; 0 where it was not assessed. */
  readonly points: number;
  /** What reach adds to that sum. */
  readonly reach: number;
  readonly category: CategoryId | null;
  readonly name: string;
  readonly server: string;
}

/** Ranks for order only. A tool that was not assessed stands between high and medium: never with the harmless ones. */
export const rankSeverity = ({ severity }: Pick<RiskPlace, 'severity'>): number =>
  severity === null ? 1.5 : severityIds.indexOf(severity);

const rankCategory = ({ category }: RiskPlace): number => (category === null ? -1 : categoryIds.indexOf(category));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders tools by severity, the worst first, then by its sum, how far they reach, category, name and server. */
export const compareRiskPlaces = (a: RiskPlace, b: RiskPlace): number =>
  rankSeverity(b) - rankSeverity(a) ||
  b.points - a.points ||
  b.reach - a.reach ||
  rankCategory(b) - rankCategory(a) ||
  compareText(a.name, b.name) ||
  compareText(a.server, b.server);
