import type { Claim } from '../reading/claim.ts';
import type { Definition } from '../reading/read-definition.ts';

const reports = new Set(
  'query queries report reports audit audits search searches card funnel funnels analysis analyses check checks scan scans diagnostic diagnostics lint inspection lookup retention segmentation statistics insights healthcheck review linter validation'.split(
    ' ',
  ),
);
const runs = new Set(['run', 'execute', 'exec', 'perform', 'invoke', 'call']);
const freeNames = /^(?:sql|code|script|command|cmd|statement|expression|cypher)$/;

/** Whether "running" a thing only makes it answer: `run_report`, `execute_card`; not where the caller writes what runs. */
export const isReportRun = (claim: Claim, { parameters, name }: Definition): boolean =>
  ((claim.effect === 'run' && runs.has(claim.base)) || (claim.base === 'start' && claim.objectWords[0] === 'search')) &&
  claim.objectWords.slice(0, 4).some((word) => reports.has(word)) &&
  !/sql|database/i.test(name.text.slice(0, 200)) &&
  !claim.objectWords.slice(0, 6).some((word) => word === 'sql' || word === 'database') &&
  !parameters.some(({ plain }) => freeNames.test(plain));
