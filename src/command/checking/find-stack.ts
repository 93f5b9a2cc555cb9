import { readTextFile } from '../../catalog/read-text-file.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { JudgedServer } from '../../stack/answer/placed-tool.ts';
import { lookUpServers, type LookedUpServer } from '../../stack/identify/look-up-servers.ts';
import { readStack } from '../../stack/read-stack.ts';
import type { Stack } from '../../stack/stack.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import type { CatalogueEntry, CatalogueTool } from '../catalogue/catalogue.ts';
import type { Finding } from '../findings/finding.ts';

/** A server as the configuration names it, and what it was found to be. */
export type FoundServer = LookedUpServer<CatalogueEntry>;

/** A tool, and where in the file its server stands, or the tool itself where the file lists tools. */
export interface FoundTool extends CatalogueTool {
  readonly place: string;
}

/** A server whose tools are known. */
export interface FoundTools extends JudgedServer {
  readonly tools: readonly FoundTool[];
}

/** What a configuration names, looked up. */
export interface FoundStack {
  readonly text: string;
  /** Id of the form of configuration; null where it is none. */
  readonly form: string | null;
  /** Servers that a configuration names; none where the file lists tools. */
  readonly found: readonly FoundServer[];
  /** Those that are on and known, and those whose tools the file lists. */
  readonly servers: readonly FoundTools[];
  /** What hygiene rules find in the definitions of the file. */
  readonly flags: readonly Finding[];
  readonly problems: readonly Problem[];
}

async function lookUp({ servers: named }: Stack): Promise<Pick<FoundStack, 'found' | 'servers'>> {
  const catalogue = await openCatalogue();
  const found = lookUpServers(named, catalogue.servers);
  const servers: FoundTools[] = [];
  for (const { alias, place, isOff, known } of found)
    if (known !== null && !isOff) {
      const tools = await catalogue.listTools(known.slug);
      servers.push({ alias, slug: known.slug, tools: tools.map((tool) => ({ ...tool, place })) });
    }
  return { found, servers };
}

/** Reads a configuration or lists of tools, `-` from standard input; servers are looked up, and tools judged. */
export async function findStack(file: string): Promise<FoundStack> {
  const { text, problems } = await readTextFile(file);
  const none = { text: text ?? '', form: null, found: [], servers: [], flags: [] };
  if (text === null) return { ...none, problems };
  const stack = await readStack(text, file === '-' ? null : file);
  const all = [...problems, ...stack.problems];
  if (stack.servers.length > 0) return { ...none, form: stack.form, ...(await lookUp(stack)), problems: all };
  if (stack.lists.length === 0) return { ...none, form: stack.form, problems: all };
  const { judgeLists } = await import('./judge-lists.ts');
  return { ...none, ...(await judgeLists(text, file)) };
}
