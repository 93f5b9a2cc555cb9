import { hintIds } from '../../assessed/declared/hints.ts';
import type { Figure } from './figure.ts';
import { OFFERED } from './offered.ts';

const countDeclared = (hint: string): string =>
  `SELECT '${hint}' AS label, sum(${hint} IS NOT NULL) AS count, count(*) AS "of",
  count(DISTINCT CASE WHEN ${hint} IS NOT NULL THEN server END) AS servers
FROM tools WHERE ${OFFERED}`;

const countContradicted = (hint: string): string =>
  `SELECT '${hint}' AS label, sum(instr(contradicted, '${hint}') > 0) AS count, sum(${hint} IS NOT NULL) AS "of",
  count(DISTINCT CASE WHEN instr(contradicted, '${hint}') > 0 THEN server END) AS servers
FROM tools WHERE ${OFFERED}`;

/** What servers declare of their tools, and how often that is wrong. */
export const hintFigures: readonly Figure[] = [
  {
    id: 'hints',
    asks: 'Who declares what their tools do?',
    note: 'Of all tools, those that carry the hint in their annotations. Where it is missing, clients go by a default.',
    unit: 'tools',
    bars: 'of all',
    sql: hintIds.map(countDeclared).join('\nUNION ALL\n'),
  },
  {
    id: 'wrong-hints',
    asks: 'How often does a declared hint contradict the definition?',
    note: 'Of the tools that declare the hint, those whose verdict contradicts it, in either direction. A verdict that is not sure enough contradicts nothing.',
    unit: 'tools',
    bars: 'of all',
    sql: hintIds.map(countContradicted).join('\nUNION ALL\n'),
  },
  {
    id: 'read-only-but',
    asks: 'What are tools that call themselves read-only, and are not?',
    note: 'Tools that declare readOnlyHint true, by the category of their verdict, where it is sure enough to contradict them.',
    unit: 'tools',
    bars: 'of all',
    sql: `SELECT category AS label, count(*) AS count,
  (SELECT count(*) FROM tools WHERE ${OFFERED} AND readOnlyHint = 1) AS "of", count(DISTINCT server) AS servers
FROM tools
WHERE ${OFFERED} AND readOnlyHint = 1 AND instr(contradicted, 'readOnlyHint') > 0
GROUP BY category ORDER BY count DESC`,
  },
];
