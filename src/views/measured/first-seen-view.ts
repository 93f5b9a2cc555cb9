import firstSeenData from '../../../data/benchmark/first-seen.json' with { type: 'json' };
import { firstSeenSchema, type FirstSeenRow } from '../../accuracy/first-seen/first-seen.ts';
import { estimateInterval } from '../../accuracy/estimate-interval.ts';
import { formatWithin } from '../format-share.ts';
import { describeVerdict, tellPart } from './tell-part.ts';

/** Verdicts of one band of confidence, and how many named the right category. */
const viewBands = ({ bands }: FirstSeenRow) =>
  (bands ?? []).flatMap(({ from, tools, right }, i) =>
    tools === 0
      ? []
      : {
          name: `${from} to ${bands?.[i + 1]?.from ?? 1}`,
          tools,
          right,
          share: formatWithin(right / tools, estimateInterval(right / tools, tools)),
        },
  );

const viewErrors = ({ errors }: FirstSeenRow) =>
  (errors ?? []).map(({ label, verdict, ...rest }) => ({
    ...rest,
    dispute: '',
    label: describeVerdict(label),
    verdict: describeVerdict(verdict),
    isCategory: label.category !== verdict.category,
  }));

const viewRow = (row: FirstSeenRow) => {
  const { id, title, what, date, commit, servers, tools, category, severity, missed, alarmed, note } = row;
  return {
    id,
    title,
    what,
    note,
    date,
    /** Who measured it, or what. */
    by: commit === null ? 'somebody outside' : `commit ${commit}`,
    size: `${tools} of ${servers} servers`,
    category: formatWithin(category.share, category.interval),
    severity: formatWithin(severity.share, severity.interval),
    missed: tellPart(missed),
    alarmed: tellPart(alarmed),
    bands: viewBands(row),
    errors: viewErrors(row),
  };
};

export type ViewedFirstSight = ReturnType<typeof viewRow>;

/** A set of fewer definitions tells too little to promise anything by it: its interval spans ten points and more. */
const FEWEST_TO_PROMISE = 200;

/** What each set scored before anything had been written or learnt with it in view, the newest first. */
export function viewFirstSights(rows: readonly FirstSeenRow[] = firstSeenSchema.parse(firstSeenData)) {
  const sets = rows.map(viewRow);
  const newest = rows.find(({ measured, tools }) => measured === 'here' && tools >= FEWEST_TO_PROMISE);
  return {
    sets,
    ours: sets.filter(({ bands }) => bands.length > 0),
    /** What to expect of a new server, from the newest set that was measured here and is large enough. */
    lead:
      newest === undefined
        ? 'No set has been measured so yet.'
        : `Of ${newest.tools} tools of ${newest.servers} servers that nothing had been written or learnt with, ${formatWithin(newest.category.share, newest.category.interval)} had the right category and ${formatWithin(newest.severity.share, newest.severity.interval)} the right severity when they were first judged, on ${newest.date}. Expect that of a server that is new to Toolrisk.`,
  };
}
