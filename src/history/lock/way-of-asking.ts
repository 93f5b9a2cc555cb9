import type { Configuration } from '../../catalog/schema/manifest.ts';

/** How a server was asked, apart from the variables of the capture. */
export type WayOfAsking = Pick<Configuration, 'revision' | 'transport' | 'capabilities' | 'settings'>;

/** The first revision that has no `initialize`. */
const MODERN = '2026-07-28';

/** Whether what is known of both is the same. */
const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;

const readEra = ({ revision }: WayOfAsking): boolean | null => (revision === null ? null : revision >= MODERN);
const readTransport = ({ transport }: WayOfAsking): string | null => (transport === 'unknown' ? null : transport);
const spellRest = ({ capabilities, settings }: WayOfAsking): string =>
  JSON.stringify([capabilities.toSorted(), Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * Whether two captures asked alike, as far as is known: in the same era, over the same transport, with the same
 * capabilities and settings. Of an era the server picks the revision, so that it could not be held to one.
 */
export const isAskedAlike = (a: WayOfAsking, b: WayOfAsking): boolean =>
  agree(readEra(a), readEra(b)) && agree(readTransport(a), readTransport(b)) && spellRest(a) === spellRest(b);

/** A way of asking in a few words. */
export function describeAsking({ revision, transport, capabilities, settings }: WayOfAsking): string {
  const parts = [
    ...(revision === null ? [] : [`revision ${revision}`]),
    ...(transport === 'unknown' ? [] : [transport]),
    ...(capabilities.length === 0 ? [] : [`declaring ${capabilities.join(', ')}`]),
    ...Object.keys(settings).map((name) => `with ${name}`),
  ];
  return parts.join(', ') || 'nothing is known';
}
