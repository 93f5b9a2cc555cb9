import { digestTool } from '../../catalog/digest.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { judgeTool } from '../../stack/answer/judge-tool.ts';
import { findInText } from '../findings/find-in-tool.ts';
import { judgeTools } from '../judge-tools.ts';
import { readToolsOf } from '../read-tools-of.ts';
import type { FoundStack, FoundTool, FoundTools } from './find-stack.ts';
import { nameApart } from '../../stack/name-apart.ts';

/** What a server is called that the file doesn't name. */
const NO_NAME = 'server';

const open = (definition: ToolDefinition, assessment: Assessment, place: string): FoundTool => ({
  ...judgeTool({ definition, assessment }),
  digest: digestTool(definition),
  place,
});

/** Judges the tools that a text lists, server by server. */
export async function judgeLists(
  text: string,
  file: string,
): Promise<Pick<FoundStack, 'servers' | 'flags' | 'problems'>> {
  const read = await readToolsOf(text, file);
  const { elements, problems } = judgeTools(read, file);
  const groups = [...Map.groupBy(elements, ({ server }) => server)];
  const aliases = nameApart(groups.map(([server]) => server ?? read.lists[0]?.server ?? NO_NAME));
  const flags = groups.flatMap(([, own], i) =>
    own.flatMap(({ tool, place }) => (tool === null ? [] : findInText(tool, aliases[i] ?? NO_NAME, place))),
  );
  const servers = groups.map(([, own], i): FoundTools => ({
    alias: aliases[i] ?? NO_NAME,
    slug: null,
    tools: own.flatMap(({ tool, assessment, place }) =>
      tool === null || assessment === null ? [] : [open(tool, assessment, place)],
    ),
  }));
  return { servers, flags, problems };
}
