import { findHolding } from '../../attacks/exposure/find-holding.ts';
import { estimateTokens } from '../../catalog/estimate-tokens.ts';
import { isForAppOnly } from '../../catalog/read-audience.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import { sumPoints } from '../../classifier/judging/severity.ts';
import { decideIntent, type DecidedTool } from '../../policies/decide-intent.ts';
import { packs } from '../../policies/packs/index.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import { answerWorst } from '../../views/label/answer-worst.ts';
import { nameUndo } from '../../views/label/answer-undo.ts';
import { flowRules } from './flow-rules.ts';
import { listFlows } from './flows.ts';
import type { JudgedTool, PackedIntent, Verdict } from './judged-tool.ts';

/** What a verdict comes to for a stack; `rules` are the exposure rules that hold for the tool. */
export const digestVerdict = (assessment: Assessment, rules: readonly string[]): Verdict => {
  const { severity, category, axes, traits } = assessment;
  return {
    severity,
    category,
    points: axes === null ? 0 : sumPoints(axes),
    reach: axes?.reach.points ?? 0,
    undo: nameUndo(assessment),
    worst: answerWorst(assessment),
    traits,
    flows: listFlows(new Set(rules), category),
  };
};

/** What each pack recommends for a tool. */
export const packIntents = (tool: DecidedTool): Readonly<Record<PackId, PackedIntent>> =>
  Object.fromEntries(
    packs.map((pack) => {
      const { disposition, rateLimit, requiredArguments, argumentBounds, mildModes } = decideIntent(pack, tool);
      return [pack.id, { disposition, rateLimit, requiredArguments, argumentBounds, mildModes }];
    }),
  ) as Record<PackId, PackedIntent>;

/** A tool with its verdict as a stack has it; of a page, and of its tokens, it knows nothing sure. */
export const judgeTool = (tool: DecidedTool): JudgedTool => ({
  name: tool.definition.name,
  slug: null,
  verdict: digestVerdict(tool.assessment, findHolding(flowRules, tool.definition, tool.assessment)),
  intents: packIntents(tool),
  tokens: estimateTokens(tool.definition),
  isForModel: !isForAppOnly(tool.definition),
});
