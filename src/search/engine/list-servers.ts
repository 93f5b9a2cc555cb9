import type { SearchIndex } from './match-slot.ts';
import type { Question } from './parse-question.ts';
import type { ServerHit } from './search-answer.ts';

/** Servers that are named, at most. */
const MOST_NAMED = 4;


/** The servers of the tools found, those with the worst or the most first. */
function countByServer({ head }: SearchIndex, ids: Uint32Array, isWorstFirst: boolean): ServerHit[] {
  const found = Map.groupBy(ids, (id) => head.serverOf[id] ?? 0);
  const hits = [...found].map(([server, own]) => {
    const worst = own.reduce((a, b) => ((head.risk[b] ?? 0) > (head.risk[a] ?? 0) ? b : a));
    const severity = head.profiles[head.profileOf[worst] ?? 0]?.[1] ?? 0;
    return { server, own: own.length, risk: head.risk[worst] ?? 0, worst: head.severities[severity]?.[0] ?? null };
  });
  const order = isWorstFirst
    ? (a: (typeof hits)[number], b: (typeof hits)[number]) => b.risk - a.risk || b.own - a.own
    : (a: (typeof hits)[number], b: (typeof hits)[number]) => b.own - a.own || b.risk - a.risk;
  return hits.toSorted(order).flatMap(({ server, own, worst }) => {
    const hit = head.servers[server];
    return hit === undefined ? [] : [{ server: hit, found: own, worst }];
  });
}

/** The servers that answer a question: those asked for, or those that are called so. */
export function listServers(index: SearchIndex, text: string, question: Question, ids: Uint32Array): ServerHit[] {
  if (question.asksServers) return countByServer(index, ids, question.asksWorst);
  return index.names
    .findNamed(text)
    .slice(0, MOST_NAMED)
    .flatMap(({ server }) => {
    const hit = index.head.servers[server];
    return hit === undefined ? [] : [{ server: hit, found: null, worst: null }];
  });
}
