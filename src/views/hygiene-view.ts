import type { HygieneFinding } from '../catalog/schema/hygiene.ts';

/** Everything that a page shows of how clean a tool's definition is. */
export type HygieneView = ReturnType<typeof viewHygiene>;

export function viewHygiene(findings: readonly HygieneFinding[]) {
  return {
    summary:
      findings.length === 0
        ? 'Nothing in its text was found to steer the model, to hide something or to give a secret away.'
        : 'Apart from what the tool does, its definition holds text that has no place in one. This counts for no verdict.',
    findings,
  };
}
