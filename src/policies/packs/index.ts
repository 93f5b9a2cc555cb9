import type { Pack } from '../define-pack.ts';
import { full } from './full.ts';
import { readOnly } from './read-only.ts';
import { standard } from './standard.ts';
import { supervised } from './supervised.ts';

const list = [supervised, standard, readOnly, full] as const;

export type PackId = (typeof list)[number]['id'];

/** Every pack, in the order in which they are shown. */
export const packs: readonly Pack<PackId>[] = list;

export const packIds: readonly PackId[] = list.map(({ id }) => id);

/** The pack of that id; null where there is none. */
export const findPack = (id: string): Pack<PackId> | null => packs.find((pack) => pack.id === id) ?? null;
