import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { pickWorstMode, type FoundMode } from '../judging/mode.ts';
import { unnamed } from '../rationale/describe-choice.ts';
import { tellSetting } from '../rationale/tell-setting.ts';
import { defineRule, takes } from './define-rule.ts';

/** A mode that does harm decides; one that only writes or reads is one voice among others. */
const modeWeights = { Read: 5, Write: 7, Execute: 12, Destructive: 16, Financial: 16 } as const satisfies Record<
  CategoryId,
  number
>;

/** Whether most choices aren't understood and the rest are harmless, so that they say nothing of the worst. */
const isObscure = (modes: readonly { readonly category: CategoryId | null }[], { category }: FoundMode): boolean =>
  (category === 'Read' || category === 'Write') &&
  modes.filter((mode) => mode.category === null).length * 2 > modes.length;

export const offersModes = defineRule({
  id: 'offers-modes',
  kind: 'argument',
  title: 'An argument chooses the effect',
  why: 'A tool that lists by default and deletes on request is as dangerous as its worst mode.',
  reads:
    'Values of arguments such as action, operation or method, in the schema or in the text that describes the argument.',
  misses: 'Modes that only the running server knows.',
  argue: (context) => {
    const modes = context.modes();
    const worst = pickWorstMode(modes);
    if (!worst || isObscure(modes, worst)) return [];
    return [
      {
        category: worst.category,
        weight: modeWeights[worst.category],
        axes: worst.axes,
        traits: ['multi-mode', ...worst.traits],
        spans: [worst],
        says: worst.says === unnamed.Read ? '' : tellSetting(worst.parameter, worst.value, worst.says),
      },
    ];
  },
  examples: {
    match: [
      {
        name: 'manage_items',
        description: 'Manage items.',
        inputSchema: takes({ action: { type: 'string', enum: ['list', 'create', 'delete'] } }),
      },
      {
        name: 'calendar',
        description: 'Work with a calendar.',
        inputSchema: takes({ operation: { type: 'string', enum: ['get', 'update', 'remove'] } }),
      },
      {
        name: 'device',
        description: 'Work with a device.',
        inputSchema: takes({ method: { type: 'string', description: 'One of: status, reboot, wipe.' } }),
      },
      {
        name: 'contacts',
        description: 'Manage contacts.',
        inputSchema: takes({ action: { type: 'string', description: 'Action: "list", "create" or "delete".' } }),
      },
    ],
    pass: [
      {
        name: 'list_items',
        description: 'List items.',
        inputSchema: takes({ status: { type: 'string', enum: ['open', 'deleted'] } }),
      },
      {
        name: 'search_log',
        description: 'Search a log.',
        inputSchema: takes({ action: { type: 'string', description: 'Text of the action to search for.' } }),
      },
    ],
  },
});
