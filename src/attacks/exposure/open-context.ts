import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { findClaims } from '../../classifier/reading/find-claims.ts';
import { readDefinition } from '../../classifier/reading/read-definition.ts';
import type { ExposureContext } from './define-exposure-rule.ts';

type Given = Pick<ExposureContext, 'assessment' | 'hygiene' | 'namesakes'>;

/** What exposure rules are given about a tool. Its claims cost as much as the rest, and are read where a rule asks for them. */
export function openContext(tool: ToolDefinition, given: Given): ExposureContext {
  const definition = readDefinition(tool);
  let claims: ExposureContext['claims'] | null = null;
  return {
    ...given,
    definition,
    get claims() {
      return (claims ??= findClaims(definition).claims);
    },
  };
}
