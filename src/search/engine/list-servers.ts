import type { SearchIndex } from './match-slot.ts';
import type { Question } from './parse-question.ts';
import type { ServerHit } from './search-answer.ts';

/** Servers that are named, at most. */
const MOST_NAMED = 4;

/** A server counts by tools that answer at least so well, against one that answers best but for two: a name may be the very question. */
const GOOD_SHARE = 0.6;
const OUTLIERS = 2;

/** The servers of the tools that answer well, those with the worst or the most first. */
function countByServer({ head }: SearchIndex, ids: Uint32Array, scores: Float32Array | null, isWorstFirst: boolean) {
  const ranked = scores === null ? [] : [...ids].map((id) => scores[id] ?? 0).toSorted((a, b) => b - a);
  const best = ranked[Math.min(OUTLIERS, ranked.length - 1)] ?? 0;
  const good = ids.filter((id) => (scores?.[id] ?? 0) >= best * GOOD_SHARE);
  const found = Map.groupBy(good, (id) => head.serverOf[id] ?? 0);
  const hits = [...found].map(([server, own]) => {
    const worst = own.reduce((a, b) => ((head.risk[b] ?? 0) > (head.risk[a] ?? 0) ? b : a));
    const severity = head.profiles[head.profileOf[worst] ?? 0]?.[1] ?? 0;
    return { server, own: own.length, risk: head.risk[worst] ?? 0, worst: head.severities[severity]?.[0] ?? null };
  });
  const order = isWorstFirst
    ? (a: (typeof hits)[number], b: (typeof hits)[number]) => b.risk - a.risk || b.own - a.own
    : (a: (typeof hits)[number], b: (typeof hits)[number]) => b.own - a.own || b.risk - a.risk;
  return hits.toSorted(order).flatMap(({ server, own, worst }): ServerHit[] => {
    const hit = head.servers[server];
    return hit === undefined ? [] : [{ server: hit, found: own, worst }];
  });
}

/** The servers that answer a question: those asked for, or those that are called so. */
export function listServers(
  index: SearchIndex,
  text: string,
  question: Question,
  ids: Uint32Array,
  scores: Float32Array | null,
): ServerHit[] {
  if (question.asksServers) return countByServer(index, ids, scores, question.asksWorst);
  return index.names
    .findNamed(text)
    .slice(0, MOST_NAMED)
    .flatMap(({ server }) => {
      const hit = index.head.servers[server];
      return hit === undefined ? [] : [{ server: hit, found: null, worst: null }];
    });
}
