import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { digestTool } from '../../catalog/digest.ts';
import { labelledSets } from '../read-labels.ts';

const lineSchema = z.object({
  package: z.string(),
  tool: z.custom<ToolDefinition>((value) => typeof value === 'object' && value !== null && 'name' in value),
});

/** What has to be known of a tool to tell whether it was labelled. */
interface Tool {
  readonly name: string;
  readonly digest: string;
  /** What its server is published as; null where that is no package. */
  readonly package: string | null;
}

/** Knows the tools of the labelled sets: by their definition, or by package and name where the definition changed since. */
export function knowLabelled(folder = 'data/benchmark'): (tool: Tool) => boolean {
  const known = new Set<string>();
  for (const set of labelledSets)
    for (const line of readFileSync(`${folder}/${set}.jsonl`, 'utf8').split('\n')) {
      if (line === '') continue;
      const { package: from, tool } = lineSchema.parse(JSON.parse(line));
      known.add(digestTool(tool)).add(`${from} ${tool.name}`);
    }
  return ({ name, digest, package: from }) => known.has(digest) || (from !== null && known.has(`${from} ${name}`));
}
