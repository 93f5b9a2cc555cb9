import { readFile } from 'node:fs/promises';

/** The first block of code of that language in a format's guide. Throws where there is none. */
export async function readGuideBlock(formatFolder: URL, language: string): Promise<string> {
  const guide = await readFile(new URL('guide.mdx', formatFolder), 'utf8');
  const [, block] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(guide) ?? [];
  if (block === undefined) throw new Error(`The guide has no block of ${language}.`);
  return block;
}
