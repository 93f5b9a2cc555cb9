import type { Assessment, Evidence } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { traitIds } from '../catalog/schema/vocabulary.ts';
import type { Finding } from './define-rule.ts';
import { findClaims } from './find-claims.ts';
import { rateAxes } from './rate-axes.ts';
import { readDefinition } from './read-definition.ts';
import { rules } from './rules/index.ts';
import { rateSum, sumPoints } from './severity.ts';
import { pickCategory, scoreFindings, shareScores } from './weigh-findings.ts';

const notAssessed = (reasons: string[]): Assessment => ({
  status: 'not-assessed',
  reasons,
  category: null,
  severity: null,
  confidence: null,
  axes: null,
  traits: [],
  evidence: [],
  rationale: '',
  modes: [],
  source: 'rules',
});

/** What each rule found in a tool, strongest first. */
export function findEverything(tool: ToolDefinition): Finding[] {
  const definition = readDefinition(tool);
  const context = { definition, ...findClaims(definition) };
  return rules.flatMap((rule) => rule.match(context)).toSorted((a, b) => b.weight - a.weight);
}

const listReasons = (tool: ToolDefinition): string[] => [
  typeof tool['description'] === 'string' && tool['description'].trim() !== ''
    ? 'Its description does not say what it does.'
    : 'It has no description.',
  'Its name does not say what it does.',
];

/** The verdict on one tool, from its definition alone. Pure and deterministic; never throws. */
export function classifyTool(tool: ToolDefinition): Assessment {
  const findings = findEverything(tool);
  if (!findings.some(({ kind }) => kind === 'effect')) return notAssessed(listReasons(tool));
  const scores = scoreFindings(findings);
  const category = pickCategory(scores);
  const relevant = findings.filter((finding) => finding.category === category || finding.only.includes(category));
  const evidence: Evidence[] = relevant.flatMap((finding) => finding.evidence);
  const axes = rateAxes(category, relevant, evidence);
  const traits = new Set(relevant.flatMap((finding) => finding.traits));
  return {
    status: 'assessed',
    reasons: [],
    category,
    severity: rateSum(sumPoints(axes)),
    confidence: Math.round(shareScores(scores)[category] * 100) / 100,
    axes,
    traits: traitIds.filter((id) => traits.has(id)),
    evidence,
    rationale: relevant
      .slice(0, 3)
      .map(({ says }) => says)
      .join(' '),
    modes: [],
    source: 'rules',
  };
}
