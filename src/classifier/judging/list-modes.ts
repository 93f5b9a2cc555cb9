import type { Mode } from '../../catalog/schema/assessment.ts';
import type { CategoryId, SeverityId } from '../../catalog/schema/vocabulary.ts';
import type { Levels, RuleContext } from '../rules/define-rule.ts';
import { findFlags } from '../reading/find-flags.ts';
import { findFreeCode } from '../reading/find-free-code.ts';
import { rateAxes } from './rate-axes.ts';
import { rateSum, sumPoints } from './severity.ts';

const unknown =
  'Nothing in the definition tells what this choice does, so it is not assessed: count it as no safer than the riskiest of the others.';
const unbounded = 'What the caller writes here is run as it is, so its effects have no bounds of their own.';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The severity of a way of calling a tool, as if the tool had no other. */
function rateMode(category: CategoryId, axes: Levels): SeverityId {
  return rateSum(sumPoints(rateAxes(category, [{ kind: 'effect', category, axes, evidence: [] }], [])));
}

/**
 * Rows for the ways of calling a tool: each value of a chooser, a flag that deletes, overwrites or publishes, and a
 * free-form argument that is run as given.
 */
export function listModes(context: RuleContext): Mode[] {
  // What no argument chooses has no row of its own.
  const rows = context.modes().filter(({ parameter }) => parameter.key.text !== '');
  const chosen = rows.map((mode): Mode => {
    const row = { parameter: mode.parameter.pointer, value: mode.value };
    return mode.category === null
      ? { ...row, category: null, severity: null, rationale: unknown }
      : {
          ...row,
          category: mode.category,
          severity: rateMode(mode.category, mode.axes),
          rationale: capitalise(`${mode.says}.`),
        };
  });
  const flagged = findFlags(context).map(({ parameter, value, category, axes, says }): Mode => ({
    parameter: parameter.pointer,
    value,
    category,
    severity: rateMode(category, axes),
    rationale: capitalise(`${says}.`),
  }));
  const free = findFreeCode(context);
  const given: Mode[] = free
    ? [
        {
          parameter: free.parameter.pointer,
          value: null,
          category: 'Execute',
          severity: 'critical',
          rationale: unbounded,
        },
      ]
    : [];
  const isFlagged = ({ parameter, value }: Mode): boolean =>
    flagged.some((flag) => flag.parameter === parameter && flag.value === value);
  return [...chosen.filter((mode) => !isFlagged(mode)), ...flagged, ...given];
}
