import type { Figure } from './figure.ts';
import { MIX, OFFERED } from './offered.ts';

/** How many tools stand on each level of an axis, and on how many servers, but for the level on which nothing is at stake. */
const countLevels = (axis: string, none: readonly string[]): string => `SELECT ${axis} AS label, count(*) AS count,
  (SELECT count(*) FROM tools WHERE ${OFFERED}) AS "of",
  count(DISTINCT server) AS servers
FROM tools
WHERE ${OFFERED} AND ${axis} NOT IN (${none.map((level) => `'${level}'`).join(', ')})
GROUP BY ${axis} ORDER BY count DESC`;

/** What the verdicts say of the tools that models can call today. */
export const verdictFigures: readonly Figure[] = [
  {
    id: 'categories',
    asks: 'What do tools do, and how bad can it get?',
    note: 'Tools that the newest version of their server offers to the model. Those that could not be assessed have no category and are left out.',
    unit: 'tools',
    bars: 'of the longest',
    sql: `SELECT category AS label, ${MIX}
FROM tools
WHERE ${OFFERED} AND category IS NOT NULL
GROUP BY category ORDER BY count DESC`,
  },
  {
    id: 'domains',
    asks: 'In which fields are tools the most dangerous?',
    note: 'By the field that their server is used in, the largest share of high and critical ones first.',
    unit: 'tools',
    bars: 'of the longest',
    sql: `SELECT servers.domain AS label, ${MIX}
FROM tools JOIN servers ON servers.slug = tools.server
WHERE ${OFFERED}
GROUP BY servers.domain ORDER BY avg(severity IN ('high', 'critical')) DESC`,
  },
  {
    id: 'code',
    asks: 'Who runs code?',
    note: 'Tools whose definition shows that they run code or commands that the call brings along.',
    unit: 'tools',
    bars: 'of the longest',
    sql: countLevels('code', ['none']),
  },
  {
    id: 'people',
    asks: 'Who can reach people and other systems?',
    note: 'Tools whose effects are felt beyond the record that they are called on. A confined session is a browser tab or an editor.',
    unit: 'tools',
    bars: 'of the longest',
    sql: countLevels('reach', ['record', 'own']),
  },
  {
    id: 'money',
    asks: 'Where is money at stake?',
    note: 'Tools that move money or something of value, prepare it, or change what is live and costs.',
    unit: 'tools',
    bars: 'of the longest',
    sql: countLevels('value', ['none']),
  },
  {
    id: 'undo',
    asks: 'What can not simply be undone?',
    note: 'Tools that change something, by what it takes to get back to how things were.',
    unit: 'tools',
    bars: 'of the longest',
    sql: countLevels('reversibility', ['unchanged']),
  },
  {
    id: 'access',
    asks: 'Which tools change who may do what, or what is live?',
    note: 'Tools that give or take access, change live settings, or switch off what protects.',
    unit: 'tools',
    bars: 'of the longest',
    sql: countLevels('control', ['none']),
  },
  {
    id: 'attacks',
    asks: 'Which attacks are the most tools open to?',
    note: 'Patterns of attack or mistake, each drawn from documented cases, that a tool’s definition opens it to. The twelve most frequent.',
    unit: 'tools',
    bars: 'of the longest',
    sql: `SELECT pattern AS label, count(DISTINCT server || '/' || tool) AS count,
  (SELECT count(*) FROM tools WHERE ${OFFERED}) AS "of",
  count(DISTINCT server) AS servers
FROM exposures JOIN tools USING (server)
WHERE tools.slug = exposures.tool AND ${OFFERED}
GROUP BY pattern ORDER BY count DESC LIMIT 12`,
  },
  {
    id: 'unasked',
    asks: 'What may run without a person being asked?',
    note: 'What the supervised pack recommends: it is made for clients that somebody watches.',
    unit: 'tools',
    bars: 'of the longest',
    sql: `SELECT disposition AS label, ${MIX}
FROM tools WHERE ${OFFERED}
GROUP BY disposition ORDER BY count DESC`,
  },
];
