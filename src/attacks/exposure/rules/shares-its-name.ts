import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteName } from '../find-parameters.ts';

export const sharesItsName = defineExposureRule({
  id: 'shares-its-name',
  title: 'Another server has a tool of the same name',
  patterns: ['tool-shadowing'],
  reads: 'Names that several servers of this catalogue use, on tools that do more than read harmless things.',
  misses: 'Servers outside of this catalogue, and names that differ by a letter.',
  match: (context) => {
    const { assessment, namesakes } = context;
    const harmless = assessment.category === 'Read' && assessment.severity === 'low';
    const [first, ...rest] = namesakes;
    if (first === undefined || harmless) return null;
    const others = rest.length === 0 ? first : `${first} and ${rest.length} more`;
    return {
      reason: `${others} of this catalogue ${rest.length === 0 ? 'has' : 'have'} a tool of the same name. In a client that holds both, the name alone doesn\u2019t say which one is called.`,
      evidence: [quoteName('shares-its-name', context)],
    };
  },
  // The examples have no other servers beside them: tests/attacks/exposure.test.ts gives them some.
  examples: { match: [], pass: [{ name: 'send_email', description: 'Send an email.' }] },
});
