import { effectEntries, makeEffectRule } from './effect-rules.ts';
import * as written from './every-rule.ts';
import type { Rule } from './define-rule.ts';

/** Every rule, whatever its kind, those of `data/vocabulary/effect-rules.json` first: in the order of findings of equal weight. */
export const rules: readonly Rule[] = [...effectEntries.map(makeEffectRule), ...Object.values(written)];
