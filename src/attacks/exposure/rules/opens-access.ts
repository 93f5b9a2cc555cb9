import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAxis } from '../find-parameters.ts';

export const opensAccess = defineExposureRule({
  id: 'opens-access',
  title: 'Changes who may do what',
  patterns: ['excessive-agency', 'confused-deputy'],
  reads: 'Verdicts whose control axis says access or security.',
  misses: 'Access that follows from a group or a folder.',
  match: (context) =>
    context.assessment.category !== 'Read' && context.assessment.axes?.control.level === 'access'
      ? {
          reason: 'It changes who gets in or what keeps others out, and whoever steers the call decides for whom.',
          evidence: quoteAxis('opens-access', context, 'control'),
        }
      : null,
  examples: {
    match: [{ name: 'add_member', description: 'Add a member to a team.' }],
    pass: [{ name: 'list_members', description: 'List the members of a team.' }],
  },
});
