import { estimateTokens } from '../../catalog/estimate-tokens.ts';
import { isForAppOnly } from '../../catalog/read-audience.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { fetchParts } from '../../catalog/vocabulary-parts/fetched-parts.ts';
import { classifyTool } from '../../classifier/classify.ts';
import { digestVerdict, listRules, packIntents } from '../answer/judge-tool.ts';
import type { JudgedTool } from '../answer/judged-tool.ts';
import type { JudgeAnswer, JudgeQuestion } from './judge-lists.ts';

function judgeTool(definition: ToolDefinition): JudgedTool {
  const assessment = classifyTool(definition);
  const decided = { definition, assessment };
  return {
    name: definition.name,
    slug: null,
    verdict: digestVerdict(assessment, listRules(decided)),
    intents: packIntents(decided),
    tokens: estimateTokens(definition),
    isForModel: !isForAppOnly(definition),
  };
}

const ready = fetchParts();

addEventListener('message', async ({ data: { turn, lists } }: MessageEvent<JudgeQuestion>) => {
  const answer = (result: JudgeAnswer): void => {
    postMessage(result);
  };
  try {
    await ready;
    answer({ turn, judged: lists.map(({ tools }) => tools.map(judgeTool)) });
  } catch (error) {
    answer({ turn, error: (error as Error).message });
  }
});
