import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { findEffects, readContext } from '../../classifier/classify.ts';
import { explainSilence } from '../../classifier/judging/explain-silence.ts';
import { pickCategory, scoreFindings, type Scores } from '../../classifier/judging/weigh-findings.ts';
import { listTerms } from '../../classifier/words-model/list-terms.ts';
import { formOpinion, type Opinion, type OpinionModel } from '../../classifier/words-model/opinion-model.ts';
import { readSigns, type Signs } from '../../classifier/words-model/rate-confidence.ts';

interface SignedCategory {
  readonly category: CategoryId;
  readonly signs: Signs;
  readonly scores: Scores;
  readonly shares: Opinion['shares'];
}

/** The verdict on a tool with all that its confidence follows from; null where there is none. */
export function signVerdict(model: OpinionModel, tool: ToolDefinition): SignedCategory | null {
  const context = readContext(tool);
  const findings = findEffects(context);
  if (explainSilence(context, findings).length > 0) return null;
  const scores = scoreFindings(findings);
  const { shares } = formOpinion(model, listTerms(context));
  const category = pickCategory(findings, shares);
  return { category, scores, shares, signs: readSigns(scores, shares, category) };
}
