import { digestJson, pinTool, hashText } from '../../catalog/digest.ts';
import { isToolDefinition } from '../../catalog/read-tools.ts';
import type { Glosses } from '../../catalog/schema/gloss.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Server } from '../../catalog/schema/server.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';

const SYLLABLES = ['ba', 'do', 'fe', 'gi', 'ku', 'la', 'mo', 'ne', 'po', 'ra', 'su', 'ti', 'vo', 'wa', 'ze', 'xi'];

/** A made-up word of four syllables that stands for a text: the same every time. */
export const makeWord = (text: string): string =>
  [...hashText(text).slice(0, 4)].map((digit) => SYLLABLES[Number.parseInt(digit, 16)] ?? '').join('');

const varyName = (name: string, word: string): string => `${name}_${word}`;
const varyDescription = (description: string, word: string): string => `${description} (${word})`;

const varyTool = (tool: Json, word: string): Json =>
  isToolDefinition(tool)
    ? {
        ...tool,
        name: varyName(tool.name, word),
        ...(typeof tool['description'] === 'string' && { description: varyDescription(tool['description'], word) }),
      }
    : tool;

const varyPage = (page: Json, word: string): Json =>
  typeof page === 'object' && page !== null && !Array.isArray(page) && Array.isArray(page['tools'])
    ? { ...page, tools: page['tools'].map((tool) => varyTool(tool, word)) }
    : page;

/** A server that is like a real one, but for its name: that goes on with a number and a word. */
export const varyServer = (server: Server, copy: number, word: string): Server => ({
  ...server,
  slug: `${server.slug}-${copy}-${word}`,
  name: `${server.name} ${word}`,
});

/** A manifest whose tools have names and descriptions that go on with a word, with digests that are right. */
export function varyManifest(manifest: Manifest, slug: string, word: string): Manifest {
  const pages = manifest.results['tools/list'].map((page) => varyPage(page, word));
  const results = { ...manifest.results, 'tools/list': pages };
  const tools = pages.flatMap((page) => (page as { tools: Json[] }).tools).filter(isToolDefinition);
  return {
    ...manifest,
    server: slug,
    results,
    digest: digestJson(results),
    toolDigests: tools.map(pinTool),
    // Places are of the served text, which has become another one; other ways of asking still bring the real tools.
    unstable: [],
    configurations: [],
  };
}

/** The English renderings that go with it. */
export const varyGlosses = ({ glosses }: Glosses, slug: string, word: string): Glosses => ({
  server: slug,
  glosses: glosses.map(({ tool, description, gloss }) => ({
    tool: varyName(tool, word),
    description: varyDescription(description, word),
    gloss,
  })),
});
