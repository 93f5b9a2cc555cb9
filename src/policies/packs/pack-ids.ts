/** Ids of the packs, in the order in which they are shown. */
export const packIds = ['supervised', 'standard', 'read-only', 'full'] as const;
export type PackId = (typeof packIds)[number];
