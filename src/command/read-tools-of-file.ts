import { readToolsOfText, type ToolFile } from '../catalog/forms/index.ts';
import { readTextFile } from '../catalog/read-text-file.ts';

/** The tools of a file, with its text. */
export interface ToolText extends ToolFile {
  readonly text: string;
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Reads the tools of a text in whatever form it has; what reads YAML is loaded only for what is no JSON. */
export async function readToolsOf(text: string, file: string): Promise<ToolFile> {
  return isJson(text)
    ? readToolsOfText(text, file)
    : readToolsOfText(text, file, [(await import('../catalog/forms/texts/yaml.ts')).readYaml]);
}

/** Reads the tools of a file as `readToolFile` does, `-` from standard input. */
export async function readToolsOfFile(file: string): Promise<ToolText> {
  const { text, problems } = await readTextFile(file);
  if (text === null) return { lists: [], value: undefined, text: '', problems };
  const read = await readToolsOf(text, file);
  return { ...read, text, problems: [...problems, ...read.problems] };
}
