import type { Figure } from './figure.ts';
import { MIX, OFFERED } from './offered.ts';

/** What servers are like as a whole. */
export const serverFigures: readonly Figure[] = [
  {
    id: 'makers',
    asks: 'Are servers by a product’s own maker milder?',
    note: 'By who publishes the server: official is the maker of the product that it drives.',
    unit: 'tools',
    bars: 'of the longest',
    sql: `SELECT servers.standing AS label, count(DISTINCT server) AS servers, ${MIX}
FROM tools JOIN servers ON servers.slug = tools.server
WHERE ${OFFERED}
GROUP BY servers.standing ORDER BY count DESC`,
  },
  {
    id: 'sizes',
    asks: 'How much of a model’s context do the tools of one server take?',
    note: 'Tokens of all its definitions together, as the encoding o200k_base counts them; other models count otherwise.',
    unit: 'servers',
    bars: 'of all',
    sql: `SELECT CASE WHEN tokens < 1000 THEN 'under 1,000' WHEN tokens < 3000 THEN '1,000 to 2,999'
  WHEN tokens < 10000 THEN '3,000 to 9,999' WHEN tokens < 30000 THEN '10,000 to 29,999'
  ELSE '30,000 and more' END AS label,
  count(*) AS count, (SELECT count(*) FROM servers WHERE toolCount > 0) AS "of"
FROM (SELECT server, sum(tokens) AS tokens FROM tools WHERE ${OFFERED} GROUP BY server)
GROUP BY label ORDER BY min(tokens)`,
  },
  {
    id: 'largest',
    asks: 'Which servers take the most of it?',
    note: 'The ten servers whose definitions have the most tokens.',
    unit: 'tokens',
    bars: 'of the longest',
    sql: `SELECT servers.name AS label, sum(tokens) AS count
FROM tools JOIN servers ON servers.slug = tools.server
WHERE ${OFFERED}
GROUP BY server ORDER BY count DESC, label LIMIT 10`,
  },
  {
    id: 'revisions',
    asks: 'Which revisions of the protocol do servers speak?',
    note: 'By the newest one that a server answered in when it was asked for it.',
    unit: 'servers',
    bars: 'of all',
    sql: `SELECT CASE revisions WHEN '' THEN 'not known' ELSE substr(revisions, -10) END AS label,
  count(*) AS count, (SELECT count(*) FROM servers) AS "of"
FROM servers
GROUP BY label ORDER BY label DESC`,
  },
  {
    id: 'same-names',
    asks: 'Does a tool of the same name do the same elsewhere?',
    note: 'Names that tools of several servers have, by how many severities their verdicts give them.',
    unit: 'names',
    bars: 'of all',
    sql: `SELECT CASE severities WHEN 1 THEN 'the same severity everywhere' WHEN 2 THEN 'two severities'
  ELSE 'three or four severities' END AS label, count(*) AS count, sum(count(*)) OVER () AS "of"
FROM (SELECT name, count(DISTINCT severity) AS severities FROM tools WHERE ${OFFERED}
  GROUP BY name HAVING count(DISTINCT server) > 1)
GROUP BY min(severities, 3) ORDER BY min(severities, 3)`,
  },
];
