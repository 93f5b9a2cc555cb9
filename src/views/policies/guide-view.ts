import { urls } from '../../catalog/urls.ts';
import type { PolicyFormat, RestEffect } from '../../policies/define-format.ts';
import { deriveTraps } from '../../policies/derive-traps.ts';
import { isMet } from '../../policies/engine-state.ts';
import { dispositions } from '../../policies/intent.ts';
import type { Trap } from '../../policies/traps.ts';
import type { ProofCase, ProofCheck, ProofRecord } from '../../policies/proving/proof-record.ts';
import { loadScenarios, loadStack } from '../../policies/proving/scenarios/index.ts';
import type { Scenario } from '../../policies/proving/scenarios/scenario.ts';
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

const KINDS = {
  accepted: 'of the file itself',
  listed: 'of the list',
  call: 'of plain calls',
  'within-bounds': 'within a bound',
  'out-of-bounds': 'out of a bound',
  'missing-argument': 'without a required argument',
  'mild-mode': 'in a harmless way',
  'other-mode': 'in another way',
  'within-limit': 'within a limit',
  'over-limit': 'over a limit',
  'other-tool': 'of a tool not asked about',
  'later-tool': 'of a tool that a later version adds',
} satisfies Record<ProofCheck['what'], string>;

const sumChecks = ({ digest, checks }: Pick<ProofCase, 'digest' | 'checks'>) => ({
  digest,
  met: checks.filter(isMet).length,
  total: checks.length,
  kinds: [...Map.groupBy(checks, ({ what }) => what)].map(([what, own]) => `${own.length} ${KINDS[what]}`).join(', '),
});

const scenarios = loadScenarios();
const stack = loadStack();

const nameSnapshot = ({ snapshot }: Scenario): string => `${snapshot.server} ${snapshot.version}`;

/** What was seen with the policy of several servers, server by server. */
async function listStack(proven: ProofRecord['stack']) {
  const { title, servers } = await stack;
  return (proven?.servers ?? []).map((each) => {
    const scenario = servers.find(({ request }) => request.alias === each.alias);
    return { title: `${title}: ${each.alias}`, of: scenario ? nameSnapshot(scenario) : '', ...sumChecks(each) };
  });
}

/** What was seen with each policy of a proof, and with what the guide shows beside it. */
async function listCases({ cases, stack: several, extras = [] }: ProofRecord) {
  const known = new Map((await scenarios).map((scenario) => [scenario.id, scenario]));
  const named = cases.map((each) => {
    const scenario = known.get(each.scenario);
    return {
      title: scenario?.title ?? each.scenario,
      of: scenario ? nameSnapshot(scenario) : '',
      ...sumChecks(each),
    };
  });
  const shown = extras.map((each) => ({ title: each.title, of: 'the guide', ...sumChecks(each) }));
  return [...named, ...(await listStack(several)), ...shown];
}

/** Names that some engine can't tell apart or take. */
const ODD_NAMES = ['', '=', '*', 'a b', 'a"b', 'größe', '\ud800', '--header', 'a'.repeat(2000)];

/** Whether a note that follows from what a format can express stands beside any of its files. */
const canStand = ({ code }: Trap, { names }: PolicyFormat): boolean =>
  code !== 'unnameable' || ODD_NAMES.some((name) => !names.isNameable(name));

export type GuideView = Awaited<ReturnType<typeof viewGuide>>;

/** Everything that a format's page shows besides its guide. */
export async function viewGuide(format: PolicyFormat) {
  const proof = findProof(format.id);
  return {
    path: urls.policyGuide(format.id),
    state: describeState(format.id),
    abilities: listAbilities(format),
    unlisted: UNLISTED[format.express.unlisted],
    traps: [...deriveTraps(format).filter((trap) => canStand(trap, format)), ...format.traps].map(({ text }) => text),
    proof: proof && { ...proof, cases: await listCases(proof) },
  };
}
