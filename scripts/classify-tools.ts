import './tell-errors.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findToolList, isToolDefinition } from '../src/catalog/read-tools.ts';
import type { Problem } from '../src/catalog/schema/problem.ts';
import type { Json } from '../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../src/classifier/classify.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const file = positionals[0] ?? '-';
const problems: Problem[] = [];

function readList() {
  const report = (code: string, message: string, hint: string): null => {
    problems.push({ code, level: 'error', file, path: '', message, hint });
    return null;
  };
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    return report(
      'file-unreadable',
      `The file can't be read: ${String(error)}.`,
      'Name a readable file, or - for standard input.',
    );
  }
  try {
    const list = findToolList(JSON.parse(text.replace(/^\uFEFF/, '')) as Json);
    return (
      list ??
      report('no-tool-list', 'The JSON holds no list of tools.', 'Give a captured manifest or a tools/list result.')
    );
  } catch (error) {
    return report(
      'not-json',
      `The input is not JSON: ${String(error)}.`,
      'Give a captured manifest or a tools/list result.',
    );
  }
}

const unnamed = {
  tool: null,
  status: 'not-assessed',
  category: null,
  severity: null,
  confidence: null,
  evidence: [],
  reasons: ['It is no tool definition with a name.'],
};

const list = readList();
for (const { path, value } of list?.elements ?? []) {
  if (isToolDefinition(value)) {
    const { status, category, severity, confidence, evidence, ...rest } = classifyTool(value);
    process.stdout.write(
      `${JSON.stringify({ tool: value.name, status, category, severity, confidence, evidence, ...rest })}\n`,
    );
  } else {
    process.stdout.write(`${JSON.stringify(unnamed)}\n`);
    problems.push({
      code: 'tool-without-name',
      level: 'error',
      file,
      path,
      message: 'This element is no tool definition with a name.',
      hint: 'Every tool needs a name that is not empty.',
    });
  }
}
for (const problem of problems) process.stderr.write(`${JSON.stringify(problem)}\n`);
process.exitCode = list ? 0 : 1;
