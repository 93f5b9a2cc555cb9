import type { Word } from '../../../classifier/reading/split-words.ts';
import { defineExposureRule, type ExposureContext } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';
import { makeEvidence } from '../../../classifier/evidence.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';
import { takesAPath } from './takes-a-path.ts';

const words = exposureWords['changes-the-safety-frame'];
const isFrame = matchWord(words.frame);
// Settings of one of these bear on what may be done; those of a campaign or a shop don't.
const isOwner = matchWord(words.owners);
const isSetting = matchWord(words.settings);
const isWriting = matchWord(words.writing);
const speaksOfShells = matchPhrase(words.shells);
const changing = new Set(['create', 'change', 'delete', 'remove', 'grant', 'pause']);

/** Whether it runs commands of a shell without bounds, or writes files at a path of the caller's. */
function writesAnyFile(context: ExposureContext): boolean {
  const { assessment, claims, definition } = context;
  const name = definition.nameWords.map(({ text }) => text).join(' ');
  if (assessment.axes?.code.level === 'unbounded' && [name, definition.description?.text].some(speaksOfShells))
    return true;
  const writes = claims.some(({ place, base, objects }) => place === 'name' && isWriting(base) && objects.has('file'));
  return writes && takesAPath.match(context) !== null;
}

/** The word of a name that tells of such a setting; its first word is often a product's name, unless it is the verb. */
const findSetting = (parts: readonly Word[]): Word | null =>
  parts.find(({ text }, i) => {
    const before = parts[i - 1]?.text ?? '';
    return (
      (isFrame(text) && (i > 0 || text.startsWith('un'))) || (isSetting(text) && isOwner(before) && text !== before)
    );
  }) ?? null;

export const changesTheSafetyFrame = defineExposureRule({
  id: 'changes-the-safety-frame',
  title: 'Changes settings that keep others in bounds',
  patterns: ['approval-bypass'],
  reads:
    'Changing verbs whose name is about guardrails, allowlists, sandboxes and protections, or the settings of an agent, a client or its tools; and tools that can write any file of their machine.',
  misses: 'Settings that a product calls something else.',
  match: (context) => {
    if (context.assessment.category === 'Read') return null;
    if (writesAnyFile(context))
      return {
        reason: 'It can also change the files in which a client keeps its rules on what to ask a person first.',
        evidence: quoteAct('changes-the-safety-frame', context),
      };
    const changes = context.claims.some(({ place, effect }) => place === 'name' && changing.has(effect));
    const word = findSetting(context.definition.nameWords);
    if (!changes || word === null) return null;
    return {
      reason:
        'It changes a setting that bounds what may be done, so a call can loosen the bound first and the next one act past it.',
      evidence: [makeEvidence('changes-the-safety-frame', context.definition.name, word.start, word.end)],
    };
  },
  examples: {
    match: [
      { name: 'update_security_settings', description: 'Update the security settings of the workspace.' },
      {
        name: 'write_file',
        description: 'Write a local file.',
        inputSchema: { type: 'object', properties: { path: { type: 'string' }, content: { type: 'string' } } },
      },
    ],
    pass: [
      { name: 'update_experiment_settings', description: 'Update the settings of an experiment.' },
      { name: 'create_return_policy', description: 'Create a return policy of the shop.' },
    ],
  },
});
