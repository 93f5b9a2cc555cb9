import type { Assessment } from '../../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';
import { isQuotable, quoteName, readArguments } from '../name-arguments.ts';
import { readRequiredArguments } from '../../read-required-arguments.ts';
import { defineGroup, readLevel } from './define-group.ts';

const CODE = /^(?:sql|query|code|script|command|cmd|args|argv|prompt|method|body)$/i;

/** The argument that holds what is run, by the verdict or by its name; null where neither tells. */
function findCode(tool: ToolDefinition, { modes }: Assessment): string | null {
  const names = readArguments(tool).map(([name]) => name);
  const free = modes
    .find(({ value }) => value === null)
    ?.parameter.split('/')
    .at(-1);
  const found =
    names.find((name) => name === free) ?? names.find((name) => CODE.test(name)) ?? readRequiredArguments(tool)[0];
  return found !== undefined && isQuotable(found) ? quoteName(found) : null;
}

export const freeCode = defineGroup({
  id: 'free-code',
  danger: 'single',
  caps: [],
  applies: (assessment) => readLevel(assessment, 'code') === 'unbounded',
  says: (tool, assessment) => {
    const code = findCode(tool, assessment);
    const what = assessment.traits.includes('arbitrary-query') ? 'Any query' : 'Anything';
    return code === null
      ? `${what} that the caller thinks of can be run, with real access and without bounds`
      : `${what} that the caller puts into ${code} is run with real access and without bounds`;
  },
});

export const boundedCode = defineGroup({
  id: 'bounded-code',
  danger: 'single',
  caps: [],
  applies: (assessment) => readLevel(assessment, 'code') === 'bounded',
  says: (tool, assessment) => {
    const code = findCode(tool, assessment);
    return `It runs code or queries of the caller’s own${code === null ? '' : `, given in ${code}`}, within bounds that the definition draws`;
  },
});
