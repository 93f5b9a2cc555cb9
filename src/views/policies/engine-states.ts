import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findEngineState, type EngineState } from '../../policies/engine-state.ts';
import { proofRecordSchema, type ProofRecord } from '../../policies/proving/proof-record.ts';

const FOLDER = 'data/proofs';

/** The last proof of every format that has one. */
const proofs: readonly ProofRecord[] = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map((name) =>
  proofRecordSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))),
);

/** A format's last proof; null where it has none. */
export const findProof = (format: string): ProofRecord | null =>
  proofs.find((proof) => proof.format === format) ?? null;

/** How far a format is known to hold. */
export const stateOf = (format: string): EngineState => findEngineState(format, proofs);

/** A state in a few words, for a table. */
export const stateLabels = {
  enforced: 'Enforced in our tests',
  accepted: 'Accepted by the vendor’s schema',
  written: 'Written from the documentation',
} satisfies Record<EngineState['state'], string>;

/** How far a format is known to hold, in a sentence. */
export function describeState(format: string): string {
  const { state, version, date } = stateOf(format);
  if (state === 'written') return `${stateLabels[state]}; not tried in the real engine.`;
  const proof = findProof(format);
  const decided =
    proof?.means === 'decision' ? ' It was asked to decide; no call went through a proxy or gateway.' : '';
  return `${stateLabels[state]}: ${proof?.engine.name ?? ''} ${version ?? ''}, ${date ?? ''}.${decided}`;
}
