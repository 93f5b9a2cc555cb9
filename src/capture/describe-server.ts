import { isPlaceholder, UNFINISHED } from '../catalog/find-unfinished.ts';
import { findToolList } from '../catalog/read-tools.ts';
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { RegistryRecord } from '../catalog/schema/registry-record.ts';
import { serverSchema, type Server } from '../catalog/schema/server.ts';
import { readPackageOwner } from '../catalog/standing/package-owner.ts';
import { vendors } from '../catalog/standing/vendors.ts';
import type { Capture } from './capture.ts';
import { describePublisher, updatePublisher } from './describe-publisher.ts';
import { NO_RECIPE } from './describe-recipe.ts';
import type { SaidOfServer } from './parse-description.ts';
import { guessVariable } from './settings/list-variables.ts';
import { tellLanguage } from './tell-language.ts';

/** What is known of a server beside its capture. */
export interface Description extends SaidOfServer {
  /** What the registry says of the package; null where it was not read. */
  readonly registry: RegistryRecord | null;
}

export const NO_DESCRIPTION: Description = { registry: null, product: null, domain: null };

const readHttps = (url: string | null): string | null =>
  serverSchema.shape.homepage.safeParse(url).success ? url : null;

/** The product of a package that a vendor with a single product publishes; null where that doesn't tell. */
function deriveProduct(facts: Capture['facts']): string | null {
  const { scope, id } = readPackageOwner({ package: facts?.package ?? null, repository: null, homepage: null });
  const vendor = vendors.find(
    ({ scopes, packages }) => (scope !== null && scopes.includes(scope)) || (id !== null && packages.includes(id)),
  );
  return vendor?.products.length === 1 ? (vendor.products[0] ?? null) : null;
}

/** What a server is for, as far as its product tells. */
const summarise = (product: string): string => `Gives an agent tools for ${product}.`;

/** The variables that a package is known to read, and those that a person set to capture it. */
function listVariables({ facts, provenance }: Capture): Server['variables'] {
  const known = facts?.variables ?? [];
  // A server behind a URL is given headers.
  const set = provenance.transport === 'stdio' ? provenance.variablesSet : [];
  const given = set.filter((name) => known.every((each) => each.name !== name));
  return [...given.map((name) => guessVariable(name, null)), ...known];
}

/** What the files of the installed package say, as the server's file keeps it. */
export const describeClaims = (
  { facts, provenance, version: capturedVersion }: Capture,
  version: string,
): Server['declared'] =>
  facts === null || facts.files.length === 0
    ? null
    : { version: capturedVersion ?? version, readAt: provenance.capturedAt.slice(0, 10), files: [...facts.files] };

/** What a server may be called, the best first: names are unique among servers. */
function suggestServerNames(product: string | null, publisher: string, fallback: string): readonly string[] {
  return product === null
    ? [fallback]
    : [`${product} MCP Server`, `${product} MCP Server (${publisher})`, `${product} MCP Server (${fallback})`];
}

/**
 * A first server file from what the source, the registry and the package say. What none of them tells is left open in
 * words that are true all the same. `peers` are the servers that there are: one for the same product tells its domain.
 */
export function describeServer(
  slug: string,
  capture: Capture,
  version: string,
  { registry, product: given, domain }: Description = NO_DESCRIPTION,
  peers: readonly Server[] = [],
): Server {
  const { facts, recipe, results } = capture;
  const product = given ?? deriveProduct(facts);
  const called = facts?.name || slug;
  const described = {
    product: product ?? called,
    package: facts?.package ?? null,
    repository: readHttps(facts?.repository ?? null),
    homepage: readHttps(facts?.homepage ?? null),
    registry,
  };
  const publisher = describePublisher(described, facts?.author ?? null);
  const taken = new Set(peers.map(({ name }) => name.toLowerCase()));
  const names = suggestServerNames(product, publisher.name, called);
  const peer = peers.find((each) => each.product === product && each.domain !== UNFINISHED.domain);
  return {
    slug,
    name: names.find((name) => !taken.has(name.toLowerCase())) ?? called,
    summary: product === null ? UNFINISHED.summarise(called) : summarise(product),
    domain: domain ?? peer?.domain ?? UNFINISHED.domain,
    publisher,
    ...described,
    declared: describeClaims(capture, version),
    license: facts?.license || null,
    language: tellLanguage(findToolList({ results }) ?? { elements: [] }) ?? UNFINISHED.language,
    launch: facts?.launch ?? [],
    variables: listVariables(capture),
    switches: [],
    capture: recipe ?? NO_RECIPE,
    snapshots: [version],
  };
}

/** The server with what was told of it now in place of what was told before. */
export function applyDescription(server: Server, { registry, product, domain }: Description): Server {
  const told = {
    ...server,
    product: product ?? server.product,
    domain: domain ?? server.domain,
    registry: registry ?? server.registry,
  };
  if (product === null || !isPlaceholder(server.summary)) return { ...told, publisher: updatePublisher(told) };
  return { ...told, summary: summarise(product), publisher: describePublisher(told) };
}

/**
 * The server with a version listed, at the end unless it already is in the list. A full capture of its last version
 * that can be repeated also says how, in place of what was known of that.
 */
export function updateServer(before: Server, capture: Capture, { version, provenance }: Manifest): Server {
  const { recipe } = capture;
  const snapshots = before.snapshots.includes(version) ? before.snapshots : [...before.snapshots, version];
  const claims = snapshots.at(-1) === version ? describeClaims(capture, version) : null;
  const server = { ...before, declared: claims ?? before.declared };
  if (recipe === null || recipe.source === null || provenance.coverage !== 'full' || snapshots.at(-1) !== version)
    return { ...server, snapshots };
  const note = server.capture.source === null ? recipe.note : server.capture.note;
  return { ...server, capture: { ...recipe, note }, snapshots };
}
