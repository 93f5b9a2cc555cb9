import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAxis } from '../find-parameters.ts';

export const runsWhatItIsGiven = defineExposureRule({
  id: 'runs-what-it-is-given',
  title: 'Runs code or commands of the caller',
  patterns: ['command-injection', 'agent-weaponisation'],
  reads: 'Verdicts whose code axis says that the caller decides what is run, bounded or not.',
  misses: 'Code that a tool runs after another call has stored it.',
  match: (context) => {
    const { category, traits, axes } = context.assessment;
    if (category === 'Read' || !axes || axes.code.points === 0) return null;
    // What is only a query has a rule of its own.
    if (traits.includes('arbitrary-query') && !traits.includes('code-execution')) return null;
    return {
      reason:
        axes.code.level === 'unbounded'
          ? 'Its arguments decide what it carries out, so one sentence that the model was talked into is then done with all the rights that the server has.'
          : 'It runs what it is given, within bounds; how tight they are decides what a smuggled command can do.',
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
