import { urls } from '../../catalog/urls.ts';
import type { PolicyFormat, RestEffect } from '../../policies/define-format.ts';
import { deriveTraps } from '../../policies/derive-traps.ts';
import { isMet } from '../../policies/engine-state.ts';
import { dispositions } from '../../policies/intent.ts';
import type { ProofRecord } from '../../policies/proving/proof-record.ts';
import { describeState, findProof } from './engine-states.ts';

const ABILITIES = {
  allow: 'Let a tool run freely',
  limit: 'Count calls',
  ask: 'Ask a person',
  deny: 'Refuse a tool that stays in the list',
  hide: 'Take a tool out of the list',
} satisfies Record<(typeof dispositions)[number], string>;

const UNLISTED = {
  denied: 'denied',
  asked: 'left to a person, call by call; tools that are known are denied by name',
  untouched: 'left untouched; tools that are known are denied by name',
} satisfies Record<RestEffect, string>;

/** What a format can say, as pairs of an ability and yes or no. */
const listAbilities = ({ express }: PolicyFormat) => [
  ...dispositions.map((each) => ({ ability: ABILITIES[each], isThere: express.dispositions.includes(each) })),
  { ability: 'Bound a number', isThere: express.bounds.includes('value') },
  { ability: 'Bound how many items a list holds', isThere: express.bounds.includes('items') },
  { ability: 'Let harmless ways of calling pass', isThere: express.modes },
  { ability: 'Check that required arguments are given', isThere: express.presence },
];

/** What was seen with each policy of a proof, each kind of look counted. */
const listCases = ({ cases }: ProofRecord) =>
  cases.map(({ scenario, digest, checks }) => ({
    scenario,
    digest,
    met: checks.filter(isMet).length,
    total: checks.length,
    kinds: [...Map.groupBy(checks, ({ what }) => what)].map(([what, own]) => `${own.length} ${what}`).join(', '),
  }));

/** Everything that a format's page shows besides its guide. */
export function viewGuide(format: PolicyFormat) {
  const proof = findProof(format.id);
  return {
    path: urls.policyGuide(format.id),
    state: describeState(format.id),
    abilities: listAbilities(format),
    unlisted: UNLISTED[format.express.unlisted],
    traps: [...deriveTraps(format), ...format.traps].map(({ text }) => text),
    proof: proof && { ...proof, cases: listCases(proof) },
  };
}
