import { findChanged, type KnownTool } from '../../accuracy/audits/find-changed.ts';
import { loadAudits, type Audits, type RationaleAudit, type VerdictAudit } from '../../accuracy/audits/load-audits.ts';
import type { EarlierAudit } from '../../accuracy/audits/audit-files.ts';
import { measureReaders, scorePass, scoreRationales, type WeightedShare } from '../../accuracy/audits/score-audit.ts';
import { estimateInterval } from '../../accuracy/estimate-interval.ts';
import { formatShare, formatWithin } from '../format-share.ts';
import { describeVerdict, tellPart } from './tell-part.ts';

/** One reading of all drawn tools, held against what the pages show. */
interface PassRow {
  readonly name: string;
  readonly tools: string;
  readonly category: string;
  readonly severity: string;
  readonly missed: string;
  readonly alarmed: string;
}

const PASSES = { first: 'first reader', second: 'second reader', adjudicated: 'adjudicated' } as const;

const formatWeighted = ({ share, interval }: WeightedShare): string => formatWithin(share, interval);

function viewPasses({ draw, shown, ...passes }: VerdictAudit): PassRow[] {
  return (['first', 'second', 'adjudicated'] as const).flatMap((pass) => {
    const readings = passes[pass];
    if (readings === null) return [];
    const { category, severity, missed, alarmed } = scorePass(draw, shown.items, readings);
    return {
      name: `${shown.recorded}, ${PASSES[pass]}`,
      tools: `${draw.items.length} of ${draw.frame.tools}`,
      category: formatWeighted(category),
      severity: formatWeighted(severity),
      missed: tellPart(missed),
      alarmed: tellPart(alarmed),
    };
  });
}

const viewEarlier = ({ date, tools, frame, first, adjudicated, missed }: EarlierAudit): PassRow[] =>
  Object.entries({ 'first pass': first, adjudicated }).map(([pass, { category, severity }]) => {
    const format = ({ share, interval }: typeof category): string =>
      interval === null ? formatShare(share) : formatWithin(share, interval);
    return {
      name: `${date}, ${pass}`,
      tools: `${tools} of ${frame}`,
      category: format(category),
      severity: format(severity),
      missed: tellPart(missed),
      alarmed: '\u2013',
    };
  });

const tellChange = (changed: number): string =>
  changed === 0
    ? 'None of these definitions has changed since.'
    : `${changed} of these definitions changed since, or are gone; they count as they were judged.`;

function viewVerdicts(audit: VerdictAudit, tools: readonly KnownTool[]) {
  const { id, draw, shown, first, second, adjudicated } = audit;
  const verdicts = new Map(shown.items.map((item) => [item.id, item]));
  const items = new Map(draw.items.map((item) => [item.id, item]));
  const agreement = first === null || second === null ? null : measureReaders(first, second);
  return {
    id,
    rows: viewPasses(audit),
    how: `Drawn by seed ${draw.seed} from ${draw.frame.tools} tools, of which ${draw.frame.labelled} are in a labelled set; ${draw.items.filter(({ isLabelled }) => isLabelled).length} of the drawn ones are. What was shown is that of commit ${shown.commit}. ${tellChange(findChanged(draw, tools).length)}`,
    agreement:
      agreement === null
        ? ''
        : `The two readers agreed on ${formatShare(agreement.category)} of the categories and ${formatShare(agreement.severity)} of the severities.`,
    errors: (adjudicated ?? []).flatMap((reading) => {
      const verdict = verdicts.get(reading.id);
      const item = items.get(reading.id);
      if (verdict === undefined || item === undefined) return [];
      const isCategory = reading.category !== verdict.category;
      if (!isCategory && reading.severity === verdict.severity) return [];
      return {
        tool: item.tool,
        server: item.server,
        read: describeVerdict(reading),
        shown: describeVerdict(verdict),
        why: reading.why,
        isCategory,
      };
    }),
  };
}

function viewRationales({ id, draw, shown, judged }: RationaleAudit, tools: readonly KnownTool[]) {
  const score = scoreRationales(draw, shown.items, judged ?? []);
  const texts = new Map(shown.items.map((item) => [item.id, item.rationale]));
  const items = new Map(draw.items.map((item) => [item.id, item]));
  return {
    id,
    date: shown.recorded,
    bad: formatWeighted(score.bad),
    count: tellPart(score.all),
    byRules: tellPart(score.byRules),
    byReview: tellPart(score.byReview),
    how: `Drawn by seed ${draw.seed}; the sentences are those of commit ${shown.commit}. ${tellChange(findChanged(draw, tools).length)}`,
    faults: (judged ?? []).flatMap(({ id: item, judgement, why }) =>
      judgement === 'fine'
        ? []
        : {
            tool: items.get(item)?.tool ?? '',
            server: items.get(item)?.server ?? '',
            rationale: texts.get(item) ?? '',
            judgement: judgement === 'off-topic' ? 'off the topic' : judgement,
            why,
          },
    ),
  };
}

const viewEarlierRationales = ({ date, rationales: { wrong, of } }: EarlierAudit) => ({
  date,
  bad: formatWithin(wrong / of, estimateInterval(wrong / of, of)),
  count: `${wrong} of ${of}`,
  byRules: '\u2013',
  byReview: '\u2013',
});

/** What readers made of the verdicts and sentences that pages show, the newest first. `tools` are the catalogue's. */
export function viewAudits(tools: readonly KnownTool[], audits: Audits = loadAudits()) {
  const verdicts = audits.verdicts.filter(({ first }) => first !== null).map((audit) => viewVerdicts(audit, tools));
  const rationales = audits.rationales.filter(({ judged }) => judged !== null).map((one) => viewRationales(one, tools));
  return {
    rows: [...verdicts.flatMap(({ rows }) => rows), ...audits.earlier.flatMap(viewEarlier)],
    earlier: audits.earlier.map(({ date, what }) => `${date}: ${what}`),
    verdicts,
    rationaleRows: [...rationales, ...audits.earlier.map(viewEarlierRationales)],
    rationales,
  };
}

export type ViewedAudits = ReturnType<typeof viewAudits>;
