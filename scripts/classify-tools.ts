import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { checkTools } from '../src/catalog/check-tools.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import { ProblemError } from '../src/catalog/problem-error.ts';
import { readToolFile } from '../src/catalog/read-tool-file.ts';
import { isToolDefinition } from '../src/catalog/read-tools.ts';
import type { Problem } from '../src/catalog/schema/problem.ts';
import type { Json } from '../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../src/classifier/classify.ts';
import { warnOfTools } from '../src/hygiene/warn-of-tools.ts';

const USAGE =
  'npm run -s classify -- FILE judges the tools of a file, - those of standard input; the forms that it reads are listed on /forms/.';

const UNNAMED = {
  tool: null,
  status: 'not-assessed',
  category: null,
  severity: null,
  confidence: null,
  evidence: [],
  reasons: ['It is no tool definition with a name.'],
};

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

function judge(value: Json) {
  if (!isToolDefinition(value)) return UNNAMED;
  const { status, category, severity, confidence, evidence, ...rest } = classifyTool(value);
  return { tool: value.name, status, category, severity, confidence, evidence, ...rest };
}

const file = readArguments();
const { lists, problems } = await readToolFile(file);
const elements = lists
  .flatMap(({ server, elements }) => elements.map((element) => ({ ...element, server })))
  .toSorted((a, b) => a.order - b.order);
const said: Problem[] = [
  ...problems,
  ...lists.flatMap((list) => [...checkTools(list, file), ...warnOfTools(list, file)]),
];
for (const { server, value } of elements) {
  const verdict = judge(value);
  process.stdout.write(`${JSON.stringify(lists.length > 1 ? { ...verdict, server } : verdict)}\n`);
}
if (elements.length > 0 && !elements.some(({ value }) => isToolDefinition(value)))
  said.push({
    code: 'nothing-judged',
    level: 'error',
    file,
    path: '',
    message: 'None of its elements is a tool with a name, so nothing could be judged.',
    hint: 'Give the answer to tools/list, or another of the forms that /forms/ lists.',
  });
printProblems(said);
process.exitCode = lists.length === 0 || said.some(({ code }) => code === 'nothing-judged') ? 1 : 0;
