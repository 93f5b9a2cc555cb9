import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';
import { isQuotable, leadIn, quoteName, readArguments } from '../name-arguments.ts';
import { defineGroup, readLevel } from './define-group.ts';

/** The argument by which a call asks for secrets in the clear; null where there is none. */
function findReveal(tool: ToolDefinition): string | null {
  const found = readArguments(tool).find(([name]) => /reveal|decrypt|^returnSecret$/i.test(name))?.[0];
  return found !== undefined && isQuotable(found) ? quoteName(found) : null;
}

export const secrets = defineGroup({
  id: 'secrets',
  danger: 'single',
  caps: ['limits'],
  applies: (assessment) => readLevel(assessment, 'privacy') === 'secrets',
  says: (tool) => {
    const reveal = findReveal(tool);
    const more = reveal === null ? '' : `, in the clear with ${reveal}`;
    return `${leadIn(tool)} can hand passwords, keys or tokens to the model${more}`;
  },
});

export const personalData = defineGroup({
  id: 'personal-data',
  danger: 'single',
  caps: ['limits'],
  applies: (assessment) => readLevel(assessment, 'privacy') === 'personal',
  says: (tool) => `${leadIn(tool)} can return many other people’s records, or what they wrote`,
});
