import type { Problem } from '../catalog/schema/problem.ts';
import { digestTool } from '../catalog/digest.ts';
import { assessVariants } from '../assessed/assess-variants.ts';
import { classifyTool } from '../classifier/classify.ts';
import type { AssessedServer } from '../assessed/load-assessed-catalogue.ts';
import type { DecidedTool } from './decide-intent.ts';
import type { Selection } from './parse-arguments.ts';
import { showName } from './show-name.ts';

const miss = (kind: 'server' | 'version' | 'tool', given: string, all: readonly string[]): Problem => ({
  code: `unknown-${kind}`,
  level: 'error',
  file: '-',
  path: '',
  message: `There is no ${kind} ${showName(given)}${kind === 'server' ? '' : ' on this server'}.`,
  hint: `Take one of: ${all.join(', ')}.`,
});

/**
 * The tools of a version with their verdicts. A definition that the catalogue shows has the verdict
 * of its page; one that a later version replaced has that of the rules.
 */
function readVersion({ server, snapshots, tools }: AssessedServer, version: string) {
  const snapshot = snapshots.find(({ manifest }) => manifest.version === version);
  if (snapshot === undefined) return { tools: [], problems: [miss('version', version, server.snapshots)] };
  const shown = new Map(tools.map((tool) => [tool.digest, tool.assessment]));
  const selected = snapshot.served.map((served): DecidedTool => {
    const { definition } = served;
    const assessment = shown.get(digestTool(definition)) ?? classifyTool(definition);
    return { definition, assessment, variants: assessVariants(served, assessment) };
  });
  return { tools: selected, problems: [] };
}

/** Names that share a part with the one that was looked for, or all where none does. */
function listNeighbours(name: string, tools: readonly DecidedTool[]): string[] {
  const names = [...new Set(tools.map(({ definition }) => definition.name))];
  const parts = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const near = names.filter((each) => parts.some((part) => part.length > 2 && each.toLowerCase().includes(part)));
  return near.length > 0 ? near : names;
}

/** What a policy is asked for. */
export interface SelectedTools {
  readonly tools: readonly DecidedTool[];
  /** The other tools of that version; empty where the whole server is asked for. */
  readonly others: readonly DecidedTool[];
  readonly problems: readonly Problem[];
}

const select = (tools: readonly DecidedTool[], others: readonly DecidedTool[] = []): SelectedTools => ({
  tools,
  others,
  problems: [],
});

const refuse = (problems: readonly Problem[]): SelectedTools => ({ tools: [], others: [], problems });

/** The tools that a policy is asked for: none, with all the reasons, where something is unknown. */
export function selectTools(
  servers: readonly AssessedServer[],
  { server: slug, version, tool: name }: Selection,
): SelectedTools {
  const found = servers.find(({ server }) => server.slug === slug);
  if (found === undefined)
    return refuse([
      miss(
        'server',
        slug,
        servers.map(({ server }) => server.slug),
      ),
    ]);
  const current = found.tools.filter(({ isCurrent }) => isCurrent);
  if (version === null && name === null) return select(current);
  const { tools, problems } = version === null ? { tools: found.tools, problems: [] } : readVersion(found, version);
  if (problems.length > 0) return refuse(problems);
  if (name === null) return select(tools);
  const isNamed = ({ definition }: DecidedTool): boolean => definition.name === name;
  const named = tools.filter(isNamed);
  return named.length > 0
    ? select(
        named,
        (version === null ? current : tools).filter((tool) => !isNamed(tool)),
      )
    : refuse([miss('tool', name, listNeighbours(name, tools).map(showName))]);
}
