import { urls } from '../../catalog/urls.ts';
import type { PolicyFormat } from '../../policies/define-format.ts';
import { isMet, listChecks } from '../../policies/engine-state.ts';
import { formats } from '../../policies/formats/index.ts';
import { dispositions } from '../../policies/intent.ts';
import type { ProofRecord } from '../../policies/proving/proof-record.ts';
import { findProof, stateLabels, stateOf } from './engine-states.ts';

const MEANS = {
  client: 'the real client, driven to call',
  proxy: 'the real proxy, called through',
  decision: 'the real engine, asked to decide, with no proxy or gateway around it',
  schema: 'the vendor’s schema',
} satisfies Record<ProofRecord['means'], string>;

/** What a format can say, in the words of the table. */
const listAbilities = ({ express }: PolicyFormat): string[] => [
  ...dispositions.filter((each) => express.dispositions.includes(each)),
  ...(express.bounds.length > 0 || express.modes ? ['arguments'] : []),
];

/** What a proof counts up to; null where there is none. */
const sumProof = (proof: ProofRecord | null) =>
  proof && {
    engine: `${proof.engine.name} ${proof.engine.version}`,
    source: proof.engine.source,
    date: proof.date,
    means: MEANS[proof.means],
    method: proof.method,
    policies: proof.cases.length,
    isStackProven: proof.stack !== undefined,
    met: listChecks(proof).filter(isMet).length,
    checks: listChecks(proof).length,
    noticed: proof.broken.filter(({ isNoticed }) => isNoticed).length,
    broken: proof.broken.length,
  };

/** A row for each format, in their order. */
export const tabulateProofs = () =>
  formats.map((format) => ({
    label: format.label,
    href: urls.policyGuide(format.id),
    fileName: format.fileName,
    state: stateLabels[stateOf(format.id).state],
    abilities: listAbilities(format),
    proof: sumProof(findProof(format.id)),
  }));

/** How many formats stand in each state, in sentences. */
export function sumStates(): string {
  const states = formats.map(({ id }) => stateOf(id).state);
  const decided = formats.filter(
    ({ id }) => stateOf(id).state === 'enforced' && findProof(id)?.means === 'decision',
  ).length;
  const parts = [
    ['enforced', `are enforced in our tests (${decided} of them by the engine’s decisions alone)`],
    ['accepted', 'are accepted by the vendor’s schema'],
    ['written', 'are written from the documentation and were not tried'],
  ] as const;
  const said = parts.flatMap(([state, text]) => {
    const count = states.filter((each) => each === state).length;
    return count === 0 ? [] : [`${count} ${text}`];
  });
  return `Of ${formats.length} formats, ${new Intl.ListFormat('en').format(said)}.`;
}
