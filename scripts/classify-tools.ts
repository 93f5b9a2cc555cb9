import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { printProblems } from '../src/catalog/print-problems.ts';
import { ProblemError } from '../src/catalog/problem-error.ts';
import { readToolFile } from '../src/catalog/read-tool-file.ts';
import { judgeTools, writeVerdict } from '../src/command/judge-tools.ts';

const USAGE =
  'npm run -s classify -- FILE judges the tools of a file, - those of standard input; the forms that it reads are listed on /forms/.';

function readArguments(): string {
  const refuse = (message: string): ProblemError =>
    new ProblemError([{ code: 'bad-arguments', level: 'error', file: '-', path: '', message, hint: USAGE }]);
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    if (positionals.length > 1) throw refuse('One file at a time is judged.');
    return positionals[0] ?? '-';
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw refuse((error as Error).message.split('\n', 1)[0] ?? '');
  }
}

const file = readArguments();
const read = await readToolFile(file);
const { elements, problems, isRefused } = judgeTools(read, file);
for (const element of elements) process.stdout.write(`${writeVerdict(element, read.lists.length > 1)}\n`);
printProblems(problems);
process.exitCode = isRefused ? 1 : 0;
