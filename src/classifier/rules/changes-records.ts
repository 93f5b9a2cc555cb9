import { hasObject } from '../reading/claim.ts';
import { isDeviceAct } from '../topics/confinement.ts';
import { defineRule } from './define-rule.ts';
import { tellWriting } from '../topics/tell-writing.ts';
import {
  isClearing,
  isConfirmedSend,
  isDelegating,
  isFormatting,
  isTakingTurns,
  isMounting,
  isMutingSomeone,
  isPlacingText,
  isPuttingAway,
  isRenewing,
  isRollout,
  isShuffling,
  isTrashing,
} from '../topics/misread-verbs.ts';

export const changesRecords = defineRule({
  id: 'changes-records',
  kind: 'effect',
  title: 'Changes a record',
  why: 'An ordinary change is noticed and set right, but unattended it still alters what people rely on.',
  reads: 'Verbs of updating, setting, moving, pausing, restoring and the like.',
  misses: 'A change whose field matters more than the verb shows, such as a price.',
  category: 'Write',
  when: (claim, context) =>
    (['change', 'restore', 'pause'].includes(claim.effect) &&
      !isDeviceAct(claim) &&
      !isRollout(claim, context) &&
      !isDelegating(claim) &&
      !isTrashing(claim) &&
      !isConfirmedSend(claim) &&
      !isMounting(claim)) ||
    isFormatting(claim) ||
    isTakingTurns(claim) ||
    isPuttingAway(claim) ||
    isShuffling(claim) ||
    (claim.base === 'merge' && !hasObject(claim, 'repository', 'code')) ||
    isPlacingText(claim, context) ||
    isClearing(claim, context) ||
    isRenewing(claim) ||
    isMutingSomeone(claim),
  axes: { reversibility: 'undoable' },
  traits: [],
  says: (subject, context) => tellWriting(context, subject, 'change'),
  examples: {
    match: [
      { name: 'update_contact', description: 'Update the fields of a contact.' },
      { name: 'undelete_record', description: 'Undelete a record from the bin.' },
      { name: 'rename_folder', description: 'Rename a folder.' },
      { name: 'pausar_tarea', description: 'Pausa una tarea.' },
      { name: 'update_biji', description: '更新笔记的内容。' },
      { name: 'move_card', description: 'Move a card to another list.' },
    ],
    pass: [
      { name: 'list_updates', description: 'List recent changes.' },
      { name: 'get_change_history', description: 'Get the history of changes.' },
      { name: 'set_lights', description: 'Turns on the lights.' },
      { name: 'compare_versions', description: 'Compare two versions of an update.' },
    ],
  },
});
