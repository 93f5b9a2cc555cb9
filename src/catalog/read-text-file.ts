import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText } from './json-text.ts';
import type { Problem } from './schema/problem.ts';

/** What is said of a file that can't be read, by the code that the system gives. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
  ENOTDIR: 'A part of its path is no folder.',
};

/** The text of a file, and what is odd about it; null where it can't be read, and then why. */
export interface TextFile {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

function refuse(file: string, error: NodeJS.ErrnoException): TextFile {
  const problem: Problem = {
    code: 'unreadable-file',
    level: 'error',
    file,
    path: '',
    message: UNREADABLE[error.code ?? ''] ?? `It can't be read: ${error.message}`,
    hint: 'Name a readable file, or - for standard input.',
  };
  return { text: null, problems: [problem] };
}

/** Reads a file of text, `-` from standard input. Whatever is wrong is a problem. */
export async function readTextFile(file: string): Promise<TextFile> {
  try {
    return decodeText(file === '-' ? await buffer(process.stdin) : await readFile(file), file);
  } catch (error) {
    return refuse(file, error as NodeJS.ErrnoException);
  }
}
