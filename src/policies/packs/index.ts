import type { Pack, PackId } from '../define-pack.ts';
import { standard } from './standard.ts';

/** All packs by id, the default first. */
export const packs = { standard } satisfies Record<PackId, Pack>;

/** The pack of that id; null where there is none. */
export const findPack = (id: string): Pack | null => Object.values<Pack>(packs).find((pack) => pack.id === id) ?? null;
