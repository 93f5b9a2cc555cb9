import { lastKey, readPointer } from './json-pointer.ts';
import type { Evidence } from './schema/assessment.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';

/** Whether a quote is exactly the span that it claims of this tool's definition. */
export function verifyEvidence(tool: ToolDefinition, evidence: Evidence): boolean {
  const value = readPointer(tool as Json, evidence.field);
  if (value === undefined) return false;
  const text = evidence.part === 'key' ? lastKey(evidence.field) : value;
  return (
    typeof text === 'string' &&
    evidence.end > evidence.start &&
    evidence.end <= text.length &&
    text.slice(evidence.start, evidence.end) === evidence.quote
  );
}
