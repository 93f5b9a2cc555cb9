import type { Finding, RuleContext } from '../rules/define-rule.ts';
import { scoreFindings, shareScores } from './weigh-findings.ts';

/** Share that words alone must give one category before they make a verdict. */
const fewestShare = 0.6;

/** Why a definition says too little for a verdict; empty where it says enough. */
export function explainSilence({ definition }: RuleContext, findings: readonly Finding[]): string[] {
  const effects = findings.filter(({ kind }) => kind === 'effect');
  if (effects.some(({ leans }) => !leans)) return [];
  const shares = shareScores(scoreFindings(effects));
  const { description } = definition;
  if (description && definition.sentences.length > 0 && Math.max(...Object.values(shares)) >= fewestShare) return [];
  return [
    description ? 'Its description does not say what it does.' : 'It has no description.',
    'Its name does not say what it does.',
  ];
}
