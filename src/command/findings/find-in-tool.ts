import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { checkHygiene } from '../../hygiene/check-hygiene.ts';
import { showName } from '../../policies/show-name.ts';
import type { Finding } from './finding.ts';
import { SEVERITY_RULES } from './finding-rules.ts';

/** A tool with its verdict, as one file or stack names it. */
export interface JudgedTool {
  readonly server: string | null;
  readonly tool: string;
  readonly assessment: Pick<Assessment, 'category' | 'severity' | 'rationale' | 'reasons'>;
  /** JSON Pointer to what the reader would change: the definition, or the server's entry. */
  readonly place: string;
}

/** How a tool is named in a sentence. */
export const nameTool = (server: string | null, tool: string): string =>
  server === null ? showName(tool) : `${showName(tool)} of ${showName(server)}`;

/** A verdict in a few words. */
export const tellVerdict = ({ category, severity }: JudgedTool['assessment']): string =>
  category === null || severity === null ? 'not assessed' : `${severity}, ${category}`;

/** What a verdict is reported as; null where a wrong call costs next to nothing. */
export function findInVerdict({ server, tool, assessment, place }: JudgedTool): Finding | null {
  const { category, severity, rationale, reasons } = assessment;
  const name = nameTool(server, tool);
  const at = { server, tool, place, detail: '' };
  if (category === null || severity === null)
    return { rule: 'not-assessed', severity: null, message: `${name} is not assessed: ${reasons.join(' ')}`, ...at };
  if (severity === 'low') return null;
  return {
    rule: SEVERITY_RULES[severity],
    severity,
    message: `${name} is ${severity} (${category}): ${rationale}`,
    ...at,
  };
}

/** What the hygiene rules find in a definition at `place` of a file. */
export const findInText = (tool: ToolDefinition, server: string | null, place: string): Finding[] =>
  checkHygiene(tool).map(({ rule, says, evidence }) => ({
    rule,
    severity: null,
    server,
    tool: tool.name,
    message: `${nameTool(server, tool.name)}: ${says}`,
    place: place + (evidence[0]?.field ?? ''),
    detail: '',
  }));
