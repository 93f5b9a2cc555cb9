import { readToolsOfText, type ToolFile } from '../catalog/forms/index.ts';

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
