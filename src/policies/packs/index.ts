import type { Pack } from '../define-pack.ts';
import { packIds, type PackId } from './pack-ids.ts';
import { full } from './full.ts';
import { readOnly } from './read-only.ts';
import { standard } from './standard.ts';
import { supervised } from './supervised.ts';

const byId = { supervised, standard, 'read-only': readOnly, full } satisfies Record<PackId, Pack>;

/** Every pack, in the order in which they are shown. */
export const packs: readonly Pack<PackId>[] = packIds.map((id) => byId[id]);

/** The pack of that id; null where there is none. */
export const findPack = (id: string): Pack<PackId> | null => packs.find((pack) => pack.id === id) ?? null;
