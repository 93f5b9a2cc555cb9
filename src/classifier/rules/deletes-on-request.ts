import { defineRule } from './define-rule.ts';
import { tellDeleting } from '../rationale/tell-setting.ts';
import { findFlags } from '../reading/find-flags.ts';

export const deletesOnRequest = defineRule({
  id: 'deletes-on-request',
  kind: 'argument',
  title: 'Deletes when told to by a setting',
  why: 'A tool that copies, checks out or merges, and throws things away when a flag is set, is as dangerous as that flag.',
  reads:
    'Arguments that are on or off whose name or text says delete, purge, prune, discard and the like: a force that throws away local changes. Also states such as deleted, in tools that change things.',
  misses: 'Flags whose text says no more than that they force something.',
  argue: (context) => {
    const flag = findFlags(context).find(({ act }) => act === 'delete');
    if (!flag) return null;
    return {
      category: flag.category,
      weight: 12,
      axes: flag.axes,
      traits: flag.axes.reversibility === 'lost' ? ['irreversible', 'multi-mode'] : ['multi-mode'],
      spans: [flag],
      says: tellDeleting(flag.parameter, flag.value),
    };
  },
});
