import { readToolsOfText, type ToolFile } from './forms/index.ts';
import { readYaml } from './forms/texts/yaml.ts';
import { readTextFile } from './read-text-file.ts';

/** Reads the tools of a file in whatever form it has, `-` from standard input. Whatever is wrong is a problem. */
export async function readToolFile(file: string): Promise<ToolFile> {
  const { text, problems } = await readTextFile(file);
  if (text === null) return { lists: [], value: undefined, problems };
  const read = readToolsOfText(text, file, [readYaml]);
  return { ...read, problems: [...problems, ...read.problems] };
}
