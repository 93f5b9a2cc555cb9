import { categoryIds, type CategoryId, type TraitId } from '../../catalog/vocabulary-ids.ts';
import type { Choice } from '../reading/find-choices.ts';
import type { Levels } from '../rules/define-rule.ts';

/** A way of calling a tool, with what the rules say of it alone. */
export interface FoundMode extends Choice {
  readonly category: CategoryId;
  readonly axes: Levels;
  readonly traits: readonly TraitId[];
  /** What it does, in the third person and without a full stop: `deletes the playlist`. */
  readonly says: string;
}

/** A value of a chooser, with what it does; its category is null where nothing tells that. */
export type AssessedMode = FoundMode | (Choice & { readonly category: null });

const rank = (category: CategoryId): number => categoryIds.indexOf(category);

/** The riskiest of the modes by category, of those that were understood; null where none was. */
export const pickWorstMode = (modes: readonly AssessedMode[]): FoundMode | null =>
  modes.reduce<FoundMode | null>(
    (worst, mode) =>
      mode.category !== null && (worst === null || rank(mode.category) > rank(worst.category)) ? mode : worst,
    null,
  );
