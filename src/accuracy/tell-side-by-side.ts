import type { AccuracyReport } from './accuracy-report.ts';
import type { Audits } from './audits/load-audits.ts';
import { scorePass } from './audits/score-audit.ts';
import { estimateInterval, type Interval } from './estimate-interval.ts';
import type { FirstSeenRow } from './first-seen/first-seen.ts';
import { percentWithin } from './tell-shares.ts';

/** One measure among those that are told side by side. */
interface Row {
  readonly measured: string;
  readonly tools: number;
  readonly category: string;
  readonly severity: string;
  readonly missed: string;
  readonly alarmed: string;
}

const part = (counted: { readonly wrong: number; readonly of: number } | null): string =>
  counted === null ? '-' : `${counted.wrong} of ${counted.of}`;

const tellShare = ({ share, interval }: { readonly share: number; readonly interval: Interval }): string =>
  percentWithin(share, interval);

/** A first sight as a row. */
export const tellFirstSeen = ({ id, date, tools, category, severity, missed, alarmed }: FirstSeenRow): Row => ({
  measured: `never seen: ${id}, ${date}`,
  tools,
  category: tellShare(category),
  severity: tellShare(severity),
  missed: part(missed),
  alarmed: part(alarmed),
});

const tellAudits = ({ verdicts }: Audits): Row[] =>
  verdicts.flatMap(({ id, draw, shown, first, second, adjudicated }) =>
    Object.entries({ first, second, adjudicated }).flatMap(([pass, readings]) => {
      if (readings === null) return [];
      const { category, severity, missed, alarmed } = scorePass(draw, shown.items, readings);
      return {
        measured: `shown: ${id}, ${pass}`,
        tools: draw.items.length,
        category: tellShare(category),
        severity: tellShare(severity),
        missed: part(missed),
        alarmed: part(alarmed),
      };
    }),
  );

const tellCrossValidation = ({ sets, pool }: AccuracyReport): Row[] =>
  [...sets, { ...pool, id: 'all sets' }].map(
    ({ id, tools, category, severity, missed, dangerous, alarmed, harmless }) => ({
      measured: `cross-validated (flatters): ${id}`,
      tools,
      category: percentWithin(category, estimateInterval(category, tools)),
      severity: percentWithin(severity, estimateInterval(severity, tools)),
      missed: part({ wrong: missed, of: dangerous }),
      alarmed: part({ wrong: alarmed, of: harmless }),
    }),
  );

/** The three ways in which verdicts are measured, in the order in which they are to be believed. */
export const tellSideBySide = (firstSeen: readonly FirstSeenRow[], audits: Audits, report: AccuracyReport): Row[] => [
  ...firstSeen.map(tellFirstSeen),
  ...tellAudits(audits),
  ...tellCrossValidation(report),
];
