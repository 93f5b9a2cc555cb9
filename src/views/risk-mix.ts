import type { SeverityId } from '../catalog/schema/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import type { AssessedTool } from '../assessed/load-assessed-catalogue.ts';
import { severitiesWorstFirst } from './site.ts';

/** One severity's share of a set of tools. */
export interface MixPart {
  readonly tone: SeverityId | 'unknown';
  readonly name: string;
  readonly count: number;
  /** Where its part begins and how much of the whole it is, both in per cent. */
  readonly start: number;
  readonly share: number;
  /** The page of these tools; null where there is none. */
  readonly href: string | null;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** How many tools stand at each severity, the worst first; levels without a tool are listed with none. */
export function mixRisks(tools: readonly Pick<AssessedTool, 'assessment'>[], server: string | null = null): MixPart[] {
  const counts = Map.groupBy(tools, ({ assessment }) => assessment.severity);
  const levels = severitiesWorstFirst.map(({ id, label }) => ({
    tone: id,
    name: label,
    count: counts.get(id)?.length ?? 0,
    href: server === null ? urls.severity(id) : urls.serverSeverity(id, server),
  }));
  const unknown = counts.get(null)?.length ?? 0;
  const parts =
    unknown === 0
      ? levels
      : [...levels, { tone: 'unknown' as const, name: 'Not assessed', count: unknown, href: null }];
  // No tools make no share, rather than none that can be told.
  const whole = Math.max(1, tools.length);
  let before = 0;
  return parts.map((part) => {
    const start = round((before / whole) * 100);
    before += part.count;
    return { ...part, start, share: round((part.count / whole) * 100) };
  });
}
