import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';

const starting = new Set(['start', 'run', 'build', 'create']);

export const startsPaidWork = defineExposureRule({
  id: 'starts-paid-work',
  title: 'Each call starts work',
  patterns: ['runaway-tool-loop'],
  reads: 'Execute verdicts that start, run or build something beyond the record, or whose text speaks of metered cost.',
  misses: 'Reads that are billed by the call.',
  match: (context) => {
    const { assessment, claims } = context;
    const { reach, code } = assessment.axes ?? {};
    if (assessment.category !== 'Execute' || reach?.level === 'many') return null;
    const metered = assessment.traits.includes('metered-cost');
    const delegates = assessment.traits.includes('agent-delegation');
    const starts =
      reach?.level === 'outside' &&
      code?.level === 'none' &&
      !assessment.traits.includes('outbound-message') &&
      claims.some(
        ({ place, effect, objects }) =>
          (place === 'name' || place === 'lead') &&
          starting.has(effect) &&
          (effect !== 'create' || objects.has('job')) &&
          !objects.has('browser') &&
          !objects.has('device'),
      );
    if (!metered && !delegates && !starts) return null;
    return {
      reason: metered
        ? 'Each call is billed, and nothing in the call ends a loop of them.'
        : 'Each call sets work going, and nothing in the call ends a loop of them.',
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
