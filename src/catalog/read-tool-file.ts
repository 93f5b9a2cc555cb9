import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readToolsOfText, type ToolFile } from './forms/index.ts';
import { readYaml } from './forms/texts/yaml.ts';
import { decodeText } from './json-text.ts';
import type { Problem } from './schema/problem.ts';

/** What is said of a file that can't be read, by the code that the system gives. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
  ENOTDIR: 'A part of its path is no folder.',
};

function refuse(file: string, error: NodeJS.ErrnoException): ToolFile {
  const problem: Problem = {
    code: 'unreadable-file',
    level: 'error',
    file,
    path: '',
    message: UNREADABLE[error.code ?? ''] ?? `It can't be read: ${error.message}`,
    hint: 'Name a readable file, or - for standard input.',
  };
  return { lists: [], value: undefined, problems: [problem] };
}

/** Reads the tools of a file in whatever form it has, `-` from standard input. Whatever is wrong is a problem. */
export async function readToolFile(file: string): Promise<ToolFile> {
  try {
    const decoded = decodeText(file === '-' ? await buffer(process.stdin) : await readFile(file), file);
    const read = readToolsOfText(decoded.text, file, [readYaml]);
    return { ...read, problems: [...decoded.problems, ...read.problems] };
  } catch (error) {
    return refuse(file, error as NodeJS.ErrnoException);
  }
}
