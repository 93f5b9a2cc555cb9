import { unescapeKey } from './json-pointer.ts';
import { digestJson, pinTool } from './digest.ts';
import { findToolList, isToolDefinition } from './read-tools.ts';
import type { Manifest } from './schema/manifest.ts';
import type { Json } from './schema/tool-definition.ts';
import type { UnstablePlace } from './schema/unstable-place.ts';
import { settleIndentation } from './settle-indentation.ts';
import { sortWords } from './sort-words.ts';

/** An object, or an array by its indices. */
type Parent = { [key: string]: Json };

const isHolder = (value: Json | undefined): value is Parent => typeof value === 'object' && value !== null;

/** The object or array that holds a place, and its key there; null where there is no such place. */
export function findPlace(root: Json, path: string): { readonly parent: Parent; readonly key: string } | null {
  const keys = path.split('/').slice(1).map(unescapeKey);
  const last = keys.pop() ?? '';
  let parent: Json | undefined = root;
  for (const key of keys) parent = isHolder(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
  return isHolder(parent) && Object.hasOwn(parent, last) ? { parent, key: last } : null;
}

/** Sets a property of that very name, `__proto__` too. */
export const put = (parent: Parent, key: string, value: Json): void => {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
};

const sortElements = (elements: readonly Json[]): Json[] => {
  const digests = new Map(elements.map((element) => [element, digestJson(element)]));
  return elements.toSorted((a, b) => ((digests.get(a) ?? '') < (digests.get(b) ?? '') ? -1 : 1));
};

/** Whether a place is there to be left out: of the right kind, and within its text. */
export function holdsPlace(results: Manifest['results'], { path, start, end, reason }: UnstablePlace): boolean {
  const place = findPlace(results as unknown as Json, path);
  if (place === null) return false;
  const value = place.parent[place.key];
  if (reason === 'order') return Array.isArray(value) || typeof value === 'string';
  return start === null || end === null || (typeof value === 'string' && start < end && end <= value.length);
}

const spell = ({ reason, of }: UnstablePlace): string => `⟨${reason}${of === '' ? '' : ` of ${of}`}⟩`;

/** Puts what stands for it in each place; later parts of a text first, so that earlier ones keep their position. */
function mask(results: Manifest['results'], places: readonly UnstablePlace[]): Manifest['results'] {
  const copy = JSON.parse(JSON.stringify(results)) as Manifest['results'];
  const rank = ({ reason, start }: UnstablePlace): number => (reason === 'order' ? -1 : (start ?? 0));
  // Elements are put in order last, deepest arrays first: pointers name them by where they were.
  const ordered = places.toSorted((a, b) => rank(b) - rank(a) || b.path.length - a.path.length);
  for (const place of ordered) {
    const found = findPlace(copy as unknown as Json, place.path);
    if (found === null) continue;
    const { parent, key } = found;
    const value = parent[key];
    if (place.reason === 'order' && Array.isArray(value)) put(parent, key, sortElements(value));
    else if (place.reason === 'order' && typeof value === 'string') put(parent, key, sortWords(value));
    else if (place.start === null || place.end === null) put(parent, key, spell(place));
    else if (typeof value === 'string')
      put(parent, key, value.slice(0, place.start) + spell(place) + value.slice(place.end));
  }
  return copy;
}

/** The answer to `initialize` without the version of the protocol, which follows what the client asks for. */
function leaveOutProtocol(initialize: Json): Json {
  if (typeof initialize !== 'object' || initialize === null || Array.isArray(initialize)) return initialize;
  return Object.fromEntries(Object.entries(initialize).filter(([key]) => key !== 'protocolVersion'));
}

/** What a page or an answer says of itself, and not of what it holds (2026-07-28, caching and results). */
const OF_THE_ANSWER = ['resultType', 'ttlMs', 'cacheScope', 'supportedVersions'];

const leaveOutEnvelope = (answer: Json): Json =>
  typeof answer !== 'object' || answer === null || Array.isArray(answer)
    ? answer
    : Object.fromEntries(Object.entries(answer).filter(([key]) => !OF_THE_ANSWER.includes(key)));

/**
 * A manifest with all left out of its results that differs from capture to capture though the server is the same:
 * its unstable places, each replaced by what stands for its reason, the versions of the protocol, and how long an answer
 * may be kept. `digest` and
 * `toolDigests` are those of what is left.
 */
export function stabilise(manifest: Manifest): Manifest {
  const masked = mask(manifest.results, manifest.unstable);
  const results: Manifest['results'] = {
    initialize: leaveOutProtocol(masked.initialize),
    'server/discover': leaveOutEnvelope(masked['server/discover']),
    'tools/list': masked['tools/list'].map(leaveOutEnvelope),
    'resources/list': masked['resources/list'].map(leaveOutEnvelope),
    'resources/templates/list': masked['resources/templates/list'].map(leaveOutEnvelope),
    'prompts/list': masked['prompts/list'].map(leaveOutEnvelope),
  };
  const tools = (findToolList({ results })?.elements ?? []).map(({ value }) => value).filter(isToolDefinition);
  return {
    ...manifest,
    digest: digestJson(results),
    toolDigests: tools.map(pinTool),
    unstable: [],
    results,
  };
}

/**
 * The unstable places of a manifest where another one doesn't say the very same. What came in another order at one of
 * them may come in another at the other too, though its own two starts did not show it.
 */
function findDiffering({ results, unstable }: Manifest, other: Manifest): UnstablePlace[] {
  const valueAt = (root: Manifest['results'], path: string): Json | undefined => {
    const place = findPlace(root as unknown as Json, path);
    return place?.parent[place.key];
  };
  return [...unstable, ...other.unstable.filter(({ reason }) => reason === 'order')].filter(({ path }) => {
    const [own, theirs] = [valueAt(results, path), valueAt(other.results, path)];
    return own === undefined || theirs === undefined || digestJson(own) !== digestJson(theirs);
  });
}

/** Whether a server was asked for `server/discover` beside `initialize`, whose answer is then no news by itself. */
const hasBoth = ({ results }: Manifest): boolean => results.initialize !== null && results['server/discover'] !== null;

const leaveOutDiscover = (manifest: Manifest): Manifest =>
  manifest.results.initialize === null
    ? manifest
    : { ...manifest, results: { ...manifest.results, 'server/discover': null } };

/**
 * Two captures of one server in the form in which they are compared: stable, but for what is the same in both. So one
 * that was captured once, and has no unstable place written down, compares well with one that was captured twice, and
 * one that was asked in one era alone with one that was asked in both. Texts of a Python package that differ in
 * indentation alone are the same.
 */
export function stabilisePair(before: Manifest, after: Manifest): readonly [Manifest, Manifest] {
  const settled = { ...after, results: settleIndentation(before, after) };
  const [old, fresh] =
    hasBoth(before) && hasBoth(after) ? [before, settled] : [leaveOutDiscover(before), leaveOutDiscover(settled)];
  return [
    stabilise({ ...old, unstable: findDiffering(old, fresh) }),
    stabilise({ ...fresh, unstable: findDiffering(fresh, old) }),
  ];
}
