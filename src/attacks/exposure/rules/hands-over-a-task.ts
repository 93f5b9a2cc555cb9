import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAct, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['hands-over-a-task'];
const speaksOfAgents = matchPhrase(words.agents);
const isTask = matchWord(words.tasks);

export const handsOverATask = defineExposureRule({
  id: 'hands-over-a-task',
  title: 'Hands a task to another agent',
  patterns: ['excessive-agency', 'tool-result-prompt-injection'],
  reads:
    'Execute verdicts whose name or first words speak of an agent, with an argument for the task that takes any words.',
  misses: 'Agents that a definition calls something else.',
  match: (context) => {
    const { definition, assessment } = context;
    if (assessment.category !== 'Execute') return null;
    const name = definition.nameWords.map(({ text }) => text).join(' ');
    const isAgent =
      assessment.traits.includes('agent-delegation') ||
      speaksOfAgents(name) ||
      speaksOfAgents(definition.description?.text.slice(0, 120));
    const task = isAgent ? findFreeParameter(context, isTask, 0) : null;
    if (task === null) return null;
    return {
      reason: `Another agent works on what ${nameParameter(task)} says and chooses its own steps: a rule on this call sees none of them, nor what that agent reads on the way.`,
      evidence: [quoteParameter('hands-over-a-task', task), ...quoteAct('hands-over-a-task', context).slice(0, 1)],
    };
  },
  examples: {
    match: [
      {
        name: 'run_browser_agent',
        description: 'Run an agent that carries out a task in a browser.',
        inputSchema: { type: 'object', properties: { task: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'send_message',
        description: 'Send a message to a person.',
        inputSchema: { type: 'object', properties: { message: { type: 'string' } } },
      },
    ],
  },
});
