import { digestTool } from './digest.ts';
import { findToolList, isToolDefinition } from './read-tools.ts';
import type { Configuration, Manifest, Results } from './schema/manifest.ts';
import type { ToolDefinition } from './schema/tool-definition.ts';

/** A tool as one of several ways of asking has it, where that is another definition than the one shown. */
export interface ToolVariant {
  /** The configuration that serves it. */
  readonly configuration: Configuration;
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
  /** Other definitions of it. */
  readonly variants: readonly ToolVariant[];
}

export const readDefinitions = (results: Results): ToolDefinition[] =>
  (findToolList({ results })?.elements ?? []).map(({ value }) => value).filter(isToolDefinition);

/**
 * The tools of a version: those that the capture itself was served, in order, then those that only some other way of
 * asking brings. Of a name that one list holds twice, configurations tell nothing apart.
 */
export function listServedTools({ results, toolDigests, configurations }: Manifest): ServedTool[] {
  const differing = configurations.filter(({ outcome }) => outcome === 'differs');
  const others = differing.map((configuration) => ({
    configuration,
    byName: Map.groupBy(
      configuration.results === null ? [] : readDefinitions(configuration.results),
      ({ name }) => name,
    ),
  }));
  const own = readDefinitions(results);
  const names = new Set(own.map(({ name }) => name));
  const withTool = (name: string): Configuration[] =>
    others.filter(({ byName }) => byName.has(name)).map(({ configuration }) => configuration);
  const findVariants = (definition: ToolDefinition, digest: string): ToolVariant[] =>
    others.flatMap(({ configuration, byName }) => {
      const [other, twin] = byName.get(definition.name) ?? [];
      return other === undefined || twin !== undefined || digestTool(other) === digest
        ? []
        : [{ configuration, definition: other }];
    });
  const served = own.map((definition, i): ServedTool => {
    const digest = toolDigests[i]?.digest ?? '';
    return {
      definition,
      digest,
      onlyWith: [],
      notWith: differing.filter((each) => !withTool(definition.name).includes(each)),
      variants: findVariants(definition, digest),
    };
  });
  const brought = others.flatMap(({ byName }) => [...byName.values()].flatMap(([first]) => first ?? []));
  const added = [...Map.groupBy(brought, ({ name }) => name)].flatMap(([name, [first]]) =>
    first === undefined || names.has(name) ? [] : [first],
  );
  const more = added.map((definition): ServedTool => {
    const { name } = definition;
    const digest = digestTool(definition);
    const onlyWith = withTool(name);
    return {
      definition,
      digest,
      onlyWith,
      notWith: differing.filter((each) => !onlyWith.includes(each)),
      variants: findVariants(definition, digest),
    };
  });
  return [...served, ...more];
}
