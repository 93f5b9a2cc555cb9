import type { Finding, RuleContext } from '../rules/define-rule.ts';

/** Why a definition says too little for a verdict; empty where it says enough. Hints alone make none. */
export function explainSilence({ definition }: RuleContext, findings: readonly Finding[]): string[] {
  if (findings.some(({ kind, leans }) => kind === 'effect' && !leans)) return [];
  return [
    definition.description ? 'Its description does not say what it does.' : 'It has no description.',
    'Its name does not say what it does.',
  ];
}
