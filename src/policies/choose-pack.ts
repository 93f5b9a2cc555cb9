import type { PolicyFormat } from './define-format.ts';
import type { Pack } from './define-pack.ts';
import type { PackId } from './packs/pack-ids.ts';
import { standard } from './packs/standard.ts';
import { supervised } from './packs/supervised.ts';

/**
 * The pack that is shown first for a format: the one that asks a person wherever the enforcement point can, since asking
 * keeps more tools of use; elsewhere the one that holds without a person.
 */
export const choosePack = ({ express }: Pick<PolicyFormat, 'express'>): Pack<PackId> =>
  express.dispositions.includes('ask') ? supervised : standard;
