import type { Assessment } from '../../catalog/schema/assessment.ts';
import { axisIds } from '../../catalog/schema/vocabulary.ts';
import { cutLead } from '../label/cut-lead.ts';
import { viewToolRow, type ToolRow } from '../table/tool-row.ts';
import { shortenText } from '../text-segments.ts';
import type { SiteTool } from '../site.ts';

const MOST = 10;
const LONGEST_QUOTE = 90;

/** A tool among the worst of its server: why in a line, and the words of its own that show it. */
export interface WorstTool {
  readonly tool: SiteTool;
  readonly row: ToolRow;
  readonly why: string;
  /** As served, shortened; null where the verdict quotes nothing. */
  readonly quote: string | null;
}

/** The words that the axis with the most points rests on, else the first that the verdict quotes, shortened. */
function pickQuote({ axes, evidence }: Assessment): string | null {
  const terms = axes === null ? [] : axisIds.map((id) => axes[id]);
  const [gravest] = terms
    .filter((term) => term.points > 0 && term.evidence.length > 0)
    .toSorted((a, b) => b.points - a.points);
  // A name says what the row says already.
  const spots = [...(gravest?.evidence ?? []).map((index) => evidence[index]), ...evidence];
  const quote = (spots.find((spot) => spot !== undefined && spot.field !== '/name') ?? spots[0])?.quote;
  if (quote === undefined) return null;
  const { shown, leftOut } = shortenText(quote.replace(/\s+/g, ' '), LONGEST_QUOTE);
  return leftOut > 0 ? `${shown}…` : shown;
}

/** The worst few of tools that come the riskiest first. */
export const pickWorst = (tools: readonly SiteTool[]): WorstTool[] =>
  tools.slice(0, MOST).map((tool) => ({
    tool,
    row: viewToolRow(tool),
    why:
      tool.assessment.status === 'assessed'
        ? cutLead(tool.assessment.rationale).lead
        : 'Not assessed: what it does is not known.',
    quote: pickQuote(tool.assessment),
  }));
