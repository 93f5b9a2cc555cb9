import type { WayOfAsking } from './describe-configuration.ts';
import { digestAcrossEras, findEra } from './digest-across-eras.ts';
import { digestTool } from './digest.ts';
import { findToolList, isToolDefinition } from './read-tools.ts';
import type { Configuration, Manifest, Results } from './schema/manifest.ts';
import type { ToolDefinition } from './schema/tool-definition.ts';
import { steadyElements, type Keyed } from './steady-elements.ts';

/** A tool as one of several ways of asking has it, where that is another definition than the one shown. */
export interface ToolVariant {
  /** The configuration that serves it. */
  readonly configuration: Configuration;
  /** How the capture itself was asked, which the configuration is told apart from. */
  readonly beside: WayOfAsking;
  readonly definition: ToolDefinition;
}

/** A tool of a version, over all the ways in which it was asked. */
export interface ServedTool {
  /** As the capture itself has it, else as the first configuration that has it. */
  readonly definition: ToolDefinition;
  readonly digest: string;
  /** The configurations that alone offer it; empty where the capture itself has it. */
  readonly onlyWith: readonly Configuration[];
  /** The configurations that leave it out. */
  readonly notWith: readonly Configuration[];
  /** Other definitions of it; of a name that is there twice, the first has them all. */
  readonly variants: readonly ToolVariant[];
}

export const readDefinitions = (results: Results): ToolDefinition[] =>
  (findToolList({ results })?.elements ?? []).map(({ value }) => value).filter(isToolDefinition);

const readElements = (results: Results): Keyed[] =>
  (findToolList({ results })?.elements ?? [])
    .filter(({ value }) => isToolDefinition(value))
    .map(({ value, path }) => ({ key: 'name', value, path: path.slice('/results'.length) }));

/** A definition that a configuration serves. */
interface Offered {
  readonly definition: ToolDefinition;
  /** The same, with what differs from start to start as the capture has it. */
  readonly steady: ToolDefinition;
}

/** The tools of a configuration by name. */
interface OtherList {
  readonly configuration: Configuration;
  readonly era: ReturnType<typeof findEra>;
  readonly byName: ReadonlyMap<string, readonly Offered[]>;
}

function readOther(configuration: Configuration, { results, unstable }: Manifest, own: readonly Keyed[]): OtherList {
  const { results: answers, revision } = configuration;
  const elements = answers === null ? [] : readElements(answers);
  const places = unstable.filter(({ path }) => path.startsWith('/tools~1list/'));
  const steady = places.length === 0 ? elements.map(({ value }) => value) : steadyElements(own, elements, places);
  const offered = elements.map(({ value }, i) => ({
    definition: value as ToolDefinition,
    steady: (steady[i] ?? value) as ToolDefinition,
  }));
  return {
    configuration,
    era: findEra(revision, answers ?? results),
    byName: Map.groupBy(offered, ({ steady: { name } }) => name),
  };
}

/** The definitions of a name in other lists that none of `known` says the same as, each list's once. */
function findVariants(
  known: readonly ToolDefinition[],
  era: OtherList['era'],
  others: readonly OtherList[],
  beside: WayOfAsking,
): ToolVariant[] {
  const spell = (isOtherEra: boolean) => new Set(known.map((tool) => digestAcrossEras(tool, isOtherEra)));
  const digests = { same: null as Set<string> | null, other: null as Set<string> | null };
  return others.flatMap(({ configuration, era: theirs, byName }) => {
    const isOtherEra = era !== null && theirs !== null && era !== theirs;
    const own = (digests[isOtherEra ? 'other' : 'same'] ??= spell(isOtherEra));
    const seen = new Set(own);
    return (byName.get(known[0]?.name ?? '') ?? []).flatMap(({ definition, steady }): ToolVariant[] => {
      const digest = digestAcrossEras(steady, isOtherEra);
      if (seen.has(digest)) return [];
      seen.add(digest);
      return [{ configuration, beside, definition }];
    });
  });
}

/**
 * The tools of a version: those that the capture itself was served, in order, then those that only some other way of
 * asking brings. What follows from the era of the protocol alone, or differs from start to start, makes no variant.
 */
export function listServedTools(manifest: Manifest): ServedTool[] {
  const { results, toolDigests, configurations, provenance } = manifest;
  const differing = configurations.filter(({ outcome }) => outcome === 'differs');
  const elements = readElements(results);
  const others = differing.map((configuration) => readOther(configuration, manifest, elements));
  const beside = { ...provenance, settings: {} };
  const era = findEra(provenance.revision, results);
  const ownByName = Map.groupBy(
    elements.map(({ value }) => value as ToolDefinition),
    ({ name }) => name,
  );
  const served = elements.map(({ value }, i): ServedTool => {
    const definition = value as ToolDefinition;
    const known = ownByName.get(definition.name) ?? [];
    return {
      definition,
      digest: toolDigests[i]?.digest ?? '',
      onlyWith: [],
      notWith: others.filter(({ byName }) => !byName.has(definition.name)).map(({ configuration }) => configuration),
      variants: known[0] === definition ? findVariants(known, era, others, beside) : [],
    };
  });
  const added = new Map<string, OtherList>();
  for (const other of others)
    for (const name of other.byName.keys()) if (!ownByName.has(name) && !added.has(name)) added.set(name, other);
  const more = [...added].flatMap(([name, first]): ServedTool[] => {
    const definition = first.byName.get(name)?.[0]?.definition;
    if (definition === undefined) return [];
    const serves = ({ byName }: OtherList): boolean => byName.has(name);
    return [
      {
        definition,
        digest: digestTool(definition),
        onlyWith: others.filter(serves).map(({ configuration }) => configuration),
        notWith: others.filter((other) => !serves(other)).map(({ configuration }) => configuration),
        variants: findVariants([definition], first.era, others, beside),
      },
    ];
  });
  return [...served, ...more];
}
