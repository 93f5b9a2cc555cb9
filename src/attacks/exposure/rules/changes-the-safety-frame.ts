import { defineExposureRule } from '../define-exposure-rule.ts';
import { makeEvidence } from '../../../classifier/evidence.ts';

const frame = new Set(
  'hook hooks guardrail guardrails permission permissions policy policies allowlist whitelist approval approvals sandbox'.split(
    ' ',
  ),
);
// Settings of one of these bear on what an agent may do; those of a campaign or a report don't.
const frames = new Set('agent mcp client security tool tools claude cursor editor safety system'.split(' '));
const settings = new Set(['config', 'configuration', 'settings', 'mode', 'rules']);
const changing = new Set(['create', 'change', 'delete', 'remove', 'grant', 'pause']);

export const changesTheSafetyFrame = defineExposureRule({
  id: 'changes-the-safety-frame',
  title: 'Changes settings that keep others in bounds',
  patterns: ['approval-bypass'],
  reads:
    'Changing verbs whose name is about hooks, permissions, policies, approvals, or the settings of an agent, a client or its tools.',
  misses: 'Settings files that a plain file tool can write.',
  match: ({ definition, assessment, claims }) => {
    if (assessment.category === 'Read') return null;
    const changes = claims.some(({ place, effect }) => place === 'name' && changing.has(effect));
    const word = definition.nameWords.find(
      ({ text }, i) => frame.has(text) || (settings.has(text) && frames.has(definition.nameWords[i - 1]?.text ?? '')),
    );
    if (!changes || word === undefined) return null;
    return {
      reason:
        'It changes settings, and settings are what keeps the other tools in bounds: a call can loosen them first and act after.',
      evidence: [makeEvidence('changes-the-safety-frame', definition.name, word.start, word.end)],
    };
  },
  examples: {
    match: [{ name: 'update_security_settings', description: 'Update the security settings of the workspace.' }],
    pass: [
      { name: 'update_experiment_settings', description: 'Update the settings of an experiment.' },
      { name: 'update_contact', description: 'Update a contact.' },
    ],
  },
});
