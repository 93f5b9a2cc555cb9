import { revealHiddenCharacters } from './hidden-characters.ts';
import type { Capability, Configuration } from './schema/manifest.ts';

/** A way of asking: what the client declared, in which revision, over which transport, under which settings. */
export type WayOfAsking = Pick<Configuration, 'revision' | 'transport' | 'capabilities' | 'settings'>;

/** What each capability is called, and what it means that a client declares it. */
export const capabilityWords: Record<Capability, { readonly label: string; readonly meaning: string }> = {
  roots: { label: 'roots', meaning: 'the client tells the server which folders it may work in' },
  sampling: { label: 'sampling', meaning: 'the server may ask the client’s model' },
  elicitation: { label: 'elicitation', meaning: 'the server may ask the user' },
  tasks: { label: 'tasks', meaning: 'a call may go on in the background and be asked for later' },
  apps: { label: 'MCP Apps', meaning: 'the client shows pages that the server brings' },
};

const TRANSPORTS = {
  stdio: 'over stdio',
  http: 'over HTTP',
  sse: 'over the older HTTP with a stream of events',
  unknown: '',
};

const list = new Intl.ListFormat('en-GB');

/** `roots, sampling and MCP Apps`. */
export const nameCapabilities = (capabilities: readonly Capability[]): string =>
  list.format(capabilities.map((id) => capabilityWords[id].label));

/** How a server was spoken to; empty where nobody knows. */
export const describeTransport = (transport: WayOfAsking['transport']): string => TRANSPORTS[transport];

/** What captures put in place of a key: it says nothing that a reader should set. */
const STAND_IN = /^dummy/;

/** `NAME=value`, or a name whose value is none or made up, between backticks, safe to stand in a sentence of ours. */
const spellSettings = (settings: WayOfAsking['settings']): string[] =>
  Object.entries(settings).map(
    ([name, value]) =>
      `\`${revealHiddenCharacters((value === '' || STAND_IN.test(value) ? name : `${name}=${value}`).replaceAll('`', '’').slice(0, 120))}\``,
  );

/**
 * A way of asking, as `a client that declares roots, in revision 2025-11-25, over stdio`, without the revision and the
 * transport where they are those of another way that it is shown beside; names between backticks.
 */
export function describeWay(way: WayOfAsking, beside: WayOfAsking | null = null): string {
  const { revision, transport, capabilities, settings } = way;
  const declared = capabilities.length === 0 ? 'no capability' : nameCapabilities(capabilities);
  return [
    `a client that declares ${declared}`,
    revision === null || revision === beside?.revision ? '' : `in revision ${revision}`,
    transport === beside?.transport ? '' : describeTransport(transport),
    Object.keys(settings).length === 0 ? '' : `with ${list.format(spellSettings(settings))}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * What of a way of asking sets it apart from another, so that it goes on from `served` or `left out`: `to clients that
 * declare roots`, `where the server is set to NAME=value`; names between backticks.
 */
export function describeDifference(way: WayOfAsking, from: WayOfAsking): string {
  const declared = way.capabilities.filter((each) => !from.capabilities.includes(each));
  const clients = [
    declared.length > 0 ? `declare ${nameCapabilities(declared)}` : '',
    declared.length === 0 && way.capabilities.length < from.capabilities.length ? 'declare less' : '',
    way.revision !== null && way.revision !== from.revision ? `speak revision ${way.revision}` : '',
    way.transport !== from.transport && way.transport !== 'unknown' ? `come ${describeTransport(way.transport)}` : '',
  ].filter((part) => part !== '');
  const settings = Object.fromEntries(
    Object.entries(way.settings).filter(([name, value]) => from.settings[name] !== value),
  );
  const set =
    Object.keys(settings).length === 0 ? '' : `where the server is set to ${list.format(spellSettings(settings))}`;
  if (clients.length > 0)
    return [`to clients that ${list.format(clients)}`, set].filter((part) => part !== '').join(', ');
  return set === '' ? 'to some clients that ask alike' : set;
}

/** Whether all that the first way asks with, the second asks with as well. */
const isPartOf = (least: WayOfAsking, most: WayOfAsking): boolean =>
  least.revision === most.revision &&
  least.transport === most.transport &&
  least.capabilities.every((each) => most.capabilities.includes(each)) &&
  Object.entries(least.settings).every(([name, value]) => most.settings[name] === value);

/** Those ways of asking of which no other is a part: where roots alone bring a tool, roots and sampling say nothing new. */
export const pickLeast = <T extends WayOfAsking>(ways: readonly T[]): T[] =>
  ways.filter((way) => !ways.some((other) => other !== way && isPartOf(other, way) && !isPartOf(way, other)));

/** What sets several ways of asking apart from another, joined by `or`, by the least that does; as `describeDifference`. */
export function describeDifferences(ways: readonly WayOfAsking[], from: WayOfAsking): string {
  const told = [...new Set(pickLeast(ways).map((way) => describeDifference(way, from)))];
  return told.length < 2 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} or ${told.at(-1) ?? ''}`;
}
