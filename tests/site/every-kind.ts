import { addressOf, hostileSite } from './sites.ts';

/** One page of each kind, by what it is. */
export const everyKind: readonly (readonly [string, string])[] = [
  ['home', ''],
  ['tool', 'tools/iterable/abort-campaign/'],
  ['tool in Polish', 'tools/fluentcrm/fluentcrm-resume-campaign/'],
  ['dropped tool', 'tools/smallest/update-agent-prompt/'],
  ['server', 'tools/iterable/'],
  ['all tools', 'tools/'],
  ['all servers', 'servers/'],
  ['search', 'search/?q=send+campaign'],
  ['risk levels', 'risk/'],
  ['risk level', 'risk/high/'],
  ['risk level of a server', 'risk/critical/smallest/'],
  ['categories', 'categories/'],
  ['category', 'categories/financial/'],
  ['rules', 'rules/'],
  ['rule', 'rules/deletes-records/'],
  ['method', 'method/'],
  ['policies', 'policies/'],
  ['open data', 'data/'],
  ['not found', '404.html'],
  ['hostile tool', addressOf(hostileSite, 'tools/odd/closing-script/')],
  ['hostile server', addressOf(hostileSite, 'tools/odd/')],
];
