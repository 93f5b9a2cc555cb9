import { fetchParts } from '../../catalog/vocabulary-parts/fetched-parts.ts';
import { flowRules } from '../answer/flow-rules.ts';
import { judgeTool } from '../answer/judge-tool.ts';
import type { JudgedTool } from '../answer/judged-tool.ts';
import { classifyAnywhere } from '../classify-anywhere.ts';
import type { StackTools } from '../stack.ts';
import type { JudgeAnswer, JudgeQuestion } from './judge.ts';

/** Everything that any definition may need: then a later answer asks for nothing. */
const everything = fetchParts();

async function judgeList({ tools }: StackTools): Promise<JudgedTool[]> {
  const assessments = await classifyAnywhere(tools);
  return tools.flatMap((definition, i) => {
    const assessment = assessments[i];
    return assessment === undefined ? [] : [judgeTool({ definition, assessment })];
  });
}

/**
 * Judges the examples of the rules, so that what a browser compiles as it is used is compiled before a reader gives
 * anything. A question that comes meanwhile waits for one of them at most.
 */
async function warmUp(): Promise<void> {
  for (const { examples } of flowRules)
    for (const tool of [...examples.match, ...examples.pass]) {
      await judgeList({ alias: '', tools: [tool] });
      await new Promise((resolve) => setTimeout(resolve));
    }
}

addEventListener('message', async ({ data: { turn, lists } }: MessageEvent<JudgeQuestion>) => {
  const answer = (result: JudgeAnswer): void => {
    postMessage(result);
  };
  try {
    if (lists.length === 0) await everything;
    const judged: JudgedTool[][] = [];
    for (const list of lists) judged.push(await judgeList(list));
    answer({ turn, judged });
    if (lists.length === 0) await warmUp();
  } catch (error) {
    answer({ turn, error: (error as Error).message });
  }
});
