import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';

const starting = new Set(['start', 'run', 'build']);

export const startsPaidWork = defineExposureRule({
  id: 'starts-paid-work',
  title: 'Each call starts work',
  patterns: ['runaway-tool-loop'],
  reads: 'Execute verdicts that start or run jobs, agents or builds, or whose text speaks of metered cost.',
  misses: 'Reads that are billed by the call, unless the text says so.',
  match: (context) => {
    const { assessment, claims } = context;
    if (assessment.category !== 'Execute' || assessment.axes?.reach.level === 'many') return null;
    const metered = assessment.traits.includes('metered-cost');
    const delegates = assessment.traits.includes('agent-delegation');
    const job = claims.some(
      ({ place, effect, objects }) => place === 'name' && starting.has(effect) && objects.has('job'),
    );
    if (!metered && !delegates && !job) return null;
    return {
      reason: metered
        ? 'Each call is billed, and nothing in the call ends a loop of them.'
        : 'Each call starts work that runs on after it, and nothing in the call ends a loop of them.',
      evidence: quoteAct('starts-paid-work', context),
    };
  },
  examples: {
    match: [{ name: 'run_workflow', description: 'Run a workflow.' }],
    pass: [
      { name: 'list_workflows', description: 'List workflows.' },
      { name: 'click', description: 'Click an element.' },
    ],
  },
});
