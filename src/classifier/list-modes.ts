import type { Mode } from '../catalog/schema/assessment.ts';
import type { RuleContext } from './define-rule.ts';
import { findFreeCode } from './topics/find-free-code.ts';
import { findModes } from './topics/find-modes.ts';
import { rateAxes } from './weighing/rate-axes.ts';
import { rateSum, sumPoints } from './weighing/severity.ts';

/** Rows for the ways of calling a tool: each value of a chooser, and a free-form argument that is run as given. */
export function listModes(context: RuleContext): Mode[] {
  const chosen = findModes(context).map(({ parameter, value, category, axes, says }): Mode => {
    const finding = { kind: 'effect', category, only: [], weight: 1, axes, traits: [], evidence: [], says } as const;
    const severity = rateSum(sumPoints(rateAxes(category, [finding], [])));
    return { parameter: parameter.pointer, value, category, severity, rationale: says };
  });
  const free = findFreeCode(context);
  if (!free) return chosen;
  const rationale = 'What the caller writes here is run as it is, so its effects have no bounds of their own.';
  return [
    ...chosen,
    { parameter: free.parameter.pointer, value: null, category: 'Execute', severity: 'critical', rationale },
  ];
}
