import type { Mode } from '../../catalog/schema/assessment.ts';
import { capitalise } from '../rationale/conjugate.ts';
import type { Span } from '../reading/find-phrases.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { findFlags } from '../reading/find-flags.ts';
import { findFreeCode } from '../reading/find-free-code.ts';
import type { FoundMode } from './mode.ts';
import { rateAxes } from './rate-axes.ts';
import { rateSum, sumPoints } from './severity.ts';

const unknown =
  'Nothing in the definition tells what this choice does, so it is not assessed: count it as no safer than the riskiest of the others.';
const unbounded = {
  value: null,
  category: 'Execute',
  severity: 'critical',
  rationale: 'What the caller writes here is run as it is, so its effects have no bounds of their own.',
} as const;

/** The row for a way of calling a tool, as if the tool had no other. */
function makeRow({ parameter, value, category, axes, says }: Omit<FoundMode, keyof Span | 'claims' | 'traits'>): Mode {
  const terms = rateAxes(category, [{ kind: 'effect', category, axes, evidence: [] }], []);
  const severity = rateSum(sumPoints(terms));
  return { parameter: parameter.pointer, value, category, severity, rationale: capitalise(`${says}.`) };
}

/**
 * Rows for the ways of calling a tool: each value of a chooser, a flag that deletes, overwrites or publishes, and a
 * free-form argument that is run as given.
 */
export function listModes(context: RuleContext): Mode[] {
  // What no argument chooses has no row of its own.
  const rows = context.modes().filter(({ parameter }) => parameter.key.text !== '');
  const chosen = rows.map((mode): Mode =>
    mode.category === null
      ? { parameter: mode.parameter.pointer, value: mode.value, category: null, severity: null, rationale: unknown }
      : makeRow(mode),
  );
  const flagged = findFlags(context).map(makeRow);
  const free = findFreeCode(context);
  const given: Mode[] = free ? [{ parameter: free.parameter.pointer, ...unbounded }] : [];
  const isFlagged = ({ parameter, value }: Mode): boolean =>
    flagged.some((flag) => flag.parameter === parameter && flag.value === value);
  return [...chosen.filter((mode) => !isFlagged(mode)), ...flagged, ...given];
}
