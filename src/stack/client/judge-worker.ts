import { fetchParts } from '../../catalog/vocabulary-parts/fetched-parts.ts';
import { classifyTool } from '../../classifier/classify.ts';
import { judgeTool } from '../answer/judge-tool.ts';
import type { JudgeAnswer, JudgeQuestion } from './judge-lists.ts';

const ready = fetchParts();

addEventListener('message', async ({ data: { turn, lists } }: MessageEvent<JudgeQuestion>) => {
  const answer = (result: JudgeAnswer): void => {
    postMessage(result);
  };
  try {
    await ready;
    answer({
      turn,
      judged: lists.map(({ tools }) =>
        tools.map((tool) => judgeTool({ definition: tool, assessment: classifyTool(tool) })),
      ),
    });
  } catch (error) {
    answer({ turn, error: (error as Error).message });
  }
});
