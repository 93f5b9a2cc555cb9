import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAxis } from '../find-parameters.ts';

export const runsWhatItIsGiven = defineExposureRule({
  id: 'runs-what-it-is-given',
  title: 'Runs code or commands of the caller',
  patterns: ['command-injection', 'agent-weaponisation', 'approval-bypass'],
  reads: 'Verdicts of code execution, bounded or not.',
  misses: 'Code that a tool runs after another call has stored it.',
  match: (context) => {
    const { category, traits, axes } = context.assessment;
    if (category === 'Read' || !traits.includes('code-execution') || !axes || axes.code.points === 0) return null;
    return {
      reason:
        axes.code.level === 'unbounded'
          ? 'It runs what it is given. One sentence that the model was talked into is then a command on the machine, which can also loosen the settings that ask a person first.'
          : 'It runs what it is given, within bounds that the definition speaks of; how tight they are decides what a smuggled command can do.',
      evidence: quoteAxis('runs-what-it-is-given', context, 'code'),
    };
  },
  examples: {
    match: [
      {
        name: 'run_command',
        description: 'Run a shell command.',
        inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
      },
    ],
    pass: [{ name: 'list_commands', description: 'List the available commands.' }],
  },
});
