import { defineRule } from './define-rule.ts';
import { findPledge } from '../reading/find-pledge.ts';

export const runsWork = defineRule({
  id: 'runs-work',
  kind: 'effect',
  title: 'Runs code, commands or jobs',
  why: 'What runs has effects of its own, beyond the call that started it.',
  reads: 'Verbs of running, executing, invoking, triggering and evaluating.',
  misses: 'Runs that are confined so tightly that nothing can go wrong.',
  category: 'Execute',
  when: ({ effect }, context) => effect === 'run' && findPledge(context)?.whole !== true,
  axes: { reversibility: 'undoable', reach: 'outside' },
  traits: [],
  examples: {
    match: [
      { name: 'trigger_workflow', description: 'Trigger a workflow run.' },
      { name: 'execute_script', description: 'Execute a script.' },
      { name: 'invoke_function', description: 'Invoke a function.' },
      { name: 'uruchom_zadanie', description: 'Uruchamia zadanie w tle.' },
    ],
    pass: [
      { name: 'list_workflow_runs', description: 'List runs of a workflow.' },
      { name: 'get_run', description: 'Get a run by its id.' },
      { name: 'run_query', description: 'Run a read-only query; nothing is changed.' },
      { name: 'run_report', description: 'Run a report and return its rows.' },
    ],
  },
});
