import { argueEffect } from '../judging/argue-rules.ts';
import { defineRule } from './define-rule.ts';
import { findPledge } from '../reading/find-pledge.ts';
import { isDelegating, isEvaluating } from '../topics/misread-verbs.ts';
import { isReportRun } from '../topics/reports.ts';

export const runsWork = defineRule({
  id: 'runs-work',
  title: 'Runs code, commands or jobs',
  why: 'What runs has effects of its own, beyond the call that started it.',
  reads: 'Verbs of running, executing, invoking, triggering and evaluating, and of handing a task to an agent.',
  misses: 'Runs that are confined so tightly that nothing can go wrong.',
  match: (context) =>
    argueEffect(context, {
      rule: 'runs-work',
      category: 'Execute',
      when: (claim) =>
        ((claim.effect === 'run' && !isReportRun(claim, context.definition)) ||
          isEvaluating(claim) ||
          isDelegating(claim)) &&
        findPledge(context)?.whole !== true,
      axes: { reversibility: 'undoable', reach: 'outside' },
      traits: context.claims.some((claim) => isDelegating(claim)) ? ['agent-delegation'] : [],
      says: ({ definite }) =>
        context.claims.some((claim) => isDelegating(claim))
          ? 'It hands work to another agent, which then acts by its own judgement and at its own cost.'
          : `It sets ${definite} running, and what that does goes beyond the call.`,
    }),
  examples: {
    match: [
      { name: 'trigger_workflow', description: 'Trigger a workflow run.' },
      { name: 'execute_script', description: 'Execute a script.' },
      { name: 'invoke_function', description: 'Invoke a function.' },
      { name: 'uruchom_zadanie', description: 'Uruchamia zadanie w tle.' },
      { name: 'ask_agent', description: 'Delegate a task to another agent.' },
    ],
    pass: [
      { name: 'list_workflow_runs', description: 'List runs of a workflow.' },
      { name: 'get_run', description: 'Get a run by its id.' },
      { name: 'run_query', description: 'Run a read-only query; nothing is changed.' },
      { name: 'run_report', description: 'Run a report and return its rows.' },
    ],
  },
});
