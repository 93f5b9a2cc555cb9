import { classifyTool } from '../../classifier/classify.ts';
import { estimateTokens } from '../../catalog/estimate-tokens.ts';
import { isForAppOnly } from '../../catalog/read-audience.ts';
import { digestVerdict, listRules, packIntents } from '../answer/judge-tool.ts';
import type { JudgedTool } from '../answer/judged-tool.ts';
import type { StackTools } from '../stack.ts';
import type { JudgeAnswer, JudgeQuestion } from './judge-lists.ts';

const judgeList = ({ tools }: StackTools): JudgedTool[] =>
  tools.map((definition) => {
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
  });

addEventListener('message', ({ data }: MessageEvent<JudgeQuestion>) => {
  const answer: JudgeAnswer = { turn: data.turn, judged: data.lists.map(judgeList) };
  postMessage(answer);
});
