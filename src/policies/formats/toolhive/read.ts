import { z } from 'zod';
import { parseCedar, type ParsedCedar } from '../../cedar/read-cedar.ts';
import type { ReadPolicy } from '../../enforcement.ts';

const fileSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('cedarv1'),
  cedar: z.strictObject({ policies: z.array(z.string()).min(1), entities_json: z.literal('[]') }),
});

type Scope = ParsedCedar['action'];

const holdsFor = (scope: Scope, type: string, id: string): boolean =>
  scope === null || scope.some((entity) => entity.type === type && entity.id === id);

/** Throws at what ToolHive would take and never apply: other actions, other kinds of resources, conditions. */
function checkReach({ action, resource, conditions }: ParsedCedar): void {
  if (conditions.length > 0) throw new Error('a condition on arguments takes the tool out of the list');
  if (action !== null && !holdsFor(action, 'Action', 'call_tool')) throw new Error('only calls of tools are decided');
  if (resource?.some(({ type }) => type !== 'Tool')) throw new Error('only tools are decided about');
}

/** Decides as ToolHive's authorizer does: what is forbidden, then what is permitted, else no. A tool is listed where a call passes. */
export const read: ReadPolicy = (text) => {
  const policies = fileSchema.parse(JSON.parse(text)).cedar.policies.map(parseCedar);
  policies.forEach(checkReach);
  const passes = (tool: string): boolean => {
    // What its JSON parser makes of half a character.
    const name = tool.toWellFormed();
    const effects = policies
      .filter(({ action, resource }) => holdsFor(action, 'Action', 'call_tool') && holdsFor(resource, 'Tool', name))
      .map(({ effect }) => effect);
    return effects.includes('permit') && !effects.includes('forbid');
  };
  return { isListed: passes, call: (tool) => (passes(tool) ? 'received' : 'refused') };
};
