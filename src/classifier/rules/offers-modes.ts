import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { pickWorstMode, type FoundMode } from '../judging/mode.ts';
import { tellValue } from '../rationale/tell-setting.ts';
import { defineRule } from './define-rule.ts';

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
    if (!worst || isObscure(modes, worst)) return null;
    const isAlike = modes.length > 1 && modes.every(({ category }) => category === worst.category);
    const isOnlyWay = worst.parameter.choices.length === 1;
    return {
      category: worst.category,
      weight: modeWeights[worst.category],
      axes: worst.axes,
      traits: ['multi-mode', ...worst.traits],
      spans: [worst],
      says:
        worst.category === 'Read' || isAlike ? '' : tellValue(worst.parameter, worst.value, worst.category, isOnlyWay),
    };
  },
});
