import { defineExposureRule } from '../define-exposure-rule.ts';
import { makeEvidence } from '../../../classifier/evidence.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const words = exposureWords['changes-the-safety-frame'];
const isFrame = matchWord(words.frame);
// Settings of one of these bear on what may be done; those of a campaign or a shop don't.
const isOwner = matchWord(words.owners);
const isSetting = matchWord(words.settings);
const changing = new Set(['create', 'change', 'delete', 'remove', 'grant', 'pause']);

export const changesTheSafetyFrame = defineExposureRule({
  id: 'changes-the-safety-frame',
  title: 'Changes settings that keep others in bounds',
  patterns: ['approval-bypass'],
  reads:
    'Changing verbs whose name is about guardrails, allowlists, sandboxes and protections, or the settings of an agent, a client or its tools.',
  misses: 'Settings files that a plain file tool can write.',
  match: ({ definition, assessment, claims }) => {
    if (assessment.category === 'Read') return null;
    const changes = claims.some(({ place, effect }) => place === 'name' && changing.has(effect));
    const parts = definition.nameWords;
    const word = parts.find(
      ({ text }, i) =>
        isFrame(text) || (isSetting(text) && isOwner(parts[i - 1]?.text ?? '') && text !== parts[i - 1]?.text),
    );
    if (!changes || word === undefined) return null;
    return {
      reason:
        'It changes a setting that bounds what may be done, so a call can loosen the bound first and the next one act past it.',
      evidence: [makeEvidence('changes-the-safety-frame', definition.name, word.start, word.end)],
    };
  },
  examples: {
    match: [{ name: 'update_security_settings', description: 'Update the security settings of the workspace.' }],
    pass: [
      { name: 'update_experiment_settings', description: 'Update the settings of an experiment.' },
      { name: 'create_return_policy', description: 'Create a return policy of the shop.' },
    ],
  },
});
