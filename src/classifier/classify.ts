import type { Assessment, Evidence, Mode } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { traitIds, type CategoryId } from '../catalog/vocabulary-ids.ts';
import type { Finding, RuleContext } from './rules/define-rule.ts';
import { explainSilence } from './judging/explain-silence.ts';
import { findClaims } from './reading/find-claims.ts';
import { applyRule } from './judging/apply-rules.ts';
import { findModes } from './judging/find-modes.ts';
import type { AssessedMode } from './judging/mode.ts';
import { listModes } from './judging/list-modes.ts';
import { rateAxes } from './judging/rate-axes.ts';
import { readDefinition, type Definition } from './reading/read-definition.ts';
import { rules } from './rules/index.ts';
import { rateSum, sumPoints } from './judging/severity.ts';
import { pickCategory, scoreFindings } from './judging/weigh-findings.ts';
import { listTerms } from './words-model/list-terms.ts';
import { formOpinion, type Opinion, type OpinionModel } from './words-model/opinion-model.ts';
import { rateConfidence, readSigns } from './words-model/rate-confidence.ts';
import { readShippedOpinion } from './words-model/shipped-opinion.ts';
import { writeRationale } from './rationale/write-rationale.ts';
import { remember } from '../catalog/remember.ts';

/** Most pieces of evidence that an assessment carries. */
export const mostEvidence = 8;

/** An effect that is argued for with less than this part of the strongest one's weight is an aside. */
const fewestPart = 0.4;

function openContext(definition: Definition): RuleContext {
  let modes: readonly AssessedMode[] | null = null;
  const context: RuleContext = {
    definition,
    ...findClaims(definition),
    modes: () => (modes ??= findModes(context)),
  };
  return context;
}

/** Reads a tool as the rules need it. */
export const readContext = (tool: ToolDefinition): RuleContext => openContext(readDefinition(tool));

const qualifiers = rules.filter((rule) => rule.kind === 'qualifier');
const arguing = rules.filter((rule) => rule.kind !== 'qualifier');

/** Of the rules that argue, in their order, those that can hold where verbs have some effects, given with commas. */
const selectArguing = remember((effects) => {
  const claimed = effects.split(',');
  return arguing.filter((rule) => rule.kind !== 'effect' || rule.effects?.some((id) => claimed.includes(id)) !== false);
});

/** What a tool does by the rules, in their order: the findings that argue for a category. */
export function findEffects(context: RuleContext): Finding[] {
  const effects = new Set(context.claims.map(({ effect }) => effect));
  return selectArguing([...effects].join()).flatMap((rule) => applyRule(rule, context));
}

function notAssessed(reasons: string[]): Assessment {
  const unknown = { category: null, severity: null, confidence: null, secondOpinion: null, axes: null };
  const empty = { traits: [], evidence: [], rationale: '', modes: [] };
  return { status: 'not-assessed', reasons, ...unknown, ...empty, source: 'rules' };
}

/** Findings that bear on a verdict, strongest first. */
function selectRelevant(context: RuleContext, effects: readonly Finding[], category: CategoryId): Finding[] {
  const argued = effects.filter((finding) => finding.category === category);
  const fewest = Math.max(...argued.map(({ weight }) => weight)) * fewestPart;
  const qualifying = qualifiers.filter(({ only }) => only.includes(category));
  return [...argued.filter(({ weight }) => weight >= fewest), ...qualifying.flatMap((rule) => applyRule(rule, context))]
    .filter(({ evidence }) => evidence.length > 0)
    .toSorted((a, b) => b.weight - a.weight);
}

/** Weighs what was found in a tool with a second opinion. */
function weigh(context: RuleContext, findings: readonly Finding[], opinion: Opinion, modes: Mode[]): Assessment {
  const silence = explainSilence(context, findings);
  if (silence.length > 0) return notAssessed(silence);
  const category = pickCategory(findings, opinion.shares);
  const relevant = selectRelevant(context, findings, category);
  const evidence: Evidence[] = relevant.flatMap((finding) => finding.evidence).slice(0, mostEvidence);
  if (evidence.length === 0) return notAssessed(['No words of its definition speak for any verdict.']);
  const axes = rateAxes(category, relevant, evidence);
  const traits = new Set(relevant.flatMap((finding) => finding.traits));
  // All findings taken together, what it does may be had back.
  if (!['lost', 'not-recallable'].includes(axes.reversibility.level)) traits.delete('irreversible');
  return {
    status: 'assessed',
    reasons: [],
    category,
    severity: rateSum(sumPoints(axes)),
    confidence: rateConfidence(readSigns(scoreFindings(findings), opinion.shares, category)),
    secondOpinion: { category: opinion.category, severity: opinion.severity, agrees: opinion.category === category },
    axes,
    traits: traitIds.filter((id) => traits.has(id)),
    evidence,
    rationale: writeRationale(context, category, relevant),
    modes,
    source: 'rules',
  };
}

/** Judges some tools step by step: what a step works with stays at hand, so that each costs less than it would alone. */
function judgeTogether(model: OpinionModel, tools: readonly ToolDefinition[]): Assessment[] {
  const contexts = tools.map(readDefinition).map(openContext);
  const found = contexts.map((context) => ({ context, findings: findEffects(context), modes: listModes(context) }));
  const opinions = contexts.map(listTerms).map((terms) => formOpinion(model, terms));
  return found.map(({ context, findings, modes }, i) => weigh(context, findings, opinions[i] as Opinion, modes));
}

/** The verdict on one tool, with a second opinion by a model. Pure and deterministic; never throws. */
export const classifyWith = (model: OpinionModel, tool: ToolDefinition): Assessment =>
  judgeTogether(model, [tool])[0] as Assessment;

/** The verdict on one tool, from its definition alone. Pure and deterministic; never throws. */
export const classifyTool = (tool: ToolDefinition): Assessment => classifyWith(readShippedOpinion(), tool);

const mostTogether = 64;

/** The verdicts on tools, in their order, as `classifyTool` gives them; much faster where there are several. */
export function classifyTools(tools: readonly ToolDefinition[]): Assessment[] {
  const assessments: Assessment[] = [];
  for (let from = 0; from < tools.length; from += mostTogether)
    assessments.push(...judgeTogether(readShippedOpinion(), tools.slice(from, from + mostTogether)));
  return assessments;
}
