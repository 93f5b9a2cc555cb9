import type { Assessment } from '../catalog/schema/assessment.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { digestTool } from '../catalog/digest.ts';
import { classifyTool } from '../classifier/classify.ts';
import type { AssessedServer } from '../classifier/load-assessed-catalogue.ts';
import type { Selection } from './parse-arguments.ts';
import { showName } from './show-name.ts';

/** A definition with its verdict. */
export interface SelectedTool {
  readonly definition: ToolDefinition;
  readonly assessment: Assessment;
}

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
  const selected = snapshot.tools.map((definition): SelectedTool => ({
    definition,
    assessment: shown.get(digestTool(definition)) ?? classifyTool(definition),
  }));
  return { tools: selected, problems: [] };
}

/** Names that share a part with the one that was looked for, or all where none does. */
function listNeighbours(name: string, tools: readonly SelectedTool[]): string[] {
  const names = [...new Set(tools.map(({ definition }) => definition.name))];
  const parts = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const near = names.filter((each) => parts.some((part) => part.length > 2 && each.toLowerCase().includes(part)));
  return near.length > 0 ? near : names;
}

/** The tools that a policy is asked for: none, with all the reasons, where something is unknown. */
export function selectTools(
  servers: readonly AssessedServer[],
  { server: slug, version, tool: name }: Selection,
): { tools: readonly SelectedTool[]; problems: readonly Problem[] } {
  const found = servers.find(({ server }) => server.slug === slug);
  if (found === undefined)
    return {
      tools: [],
      problems: [
        miss(
          'server',
          slug,
          servers.map(({ server }) => server.slug),
        ),
      ],
    };
  if (version === null && name === null)
    return { tools: found.tools.filter(({ isCurrent }) => isCurrent), problems: [] };
  const { tools, problems } = version === null ? { tools: found.tools, problems: [] } : readVersion(found, version);
  if (problems.length > 0 || name === null) return { tools, problems };
  const named = tools.filter(({ definition }) => definition.name === name);
  return named.length > 0
    ? { tools: named, problems: [] }
    : {
        tools: [],
        problems: [miss('tool', name, listNeighbours(name, tools).map(showName))],
      };
}
