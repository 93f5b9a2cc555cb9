import type { TraitId } from '../../catalog/vocabulary-ids.ts';

/** What tools are counted by: what a call leaves, or what is true of it. */
export interface DangerKind {
  readonly id: 'lasting' | 'people' | 'money' | 'code' | 'secrets';
  readonly label: string;
  /** How the word for undoing a call begins; null where it counts for nothing. */
  readonly undo: string | null;
  /** Any of these. */
  readonly traits: readonly TraitId[];
}

/** Kinds of danger, in the order in which they are shown; a tool may be of several. */
export const dangerKinds: readonly DangerKind[] = [
  { id: 'lasting', label: 'can\u2019t be undone', undo: 'no,', traits: [] },
  {
    id: 'people',
    label: 'reach people',
    undo: null,
    traits: ['mass-audience', 'outbound-message', 'public-publish'],
  },
  { id: 'money', label: 'move money', undo: null, traits: ['money-movement'] },
  { id: 'code', label: 'run what they are given', undo: 'depends', traits: [] },
  { id: 'secrets', label: 'touch secrets', undo: null, traits: ['credential-access'] },
];

/** Whether a tool is of a kind; `undo` is the word that `nameUndo` has for it. */
export const isOfKind = (kind: DangerKind, undo: string, traits: readonly TraitId[]): boolean =>
  (kind.undo !== null && undo.startsWith(kind.undo)) || kind.traits.some((id) => traits.includes(id));
