/** What can become of a tool from one version to the next. */
export const changeKindIds = [
  'added',
  'dropped',
  'renamed',
  'verdict',
  'parameters',
  'description',
  'hints',
  'hygiene',
  'other',
] as const;
export type ChangeKindId = (typeof changeKindIds)[number];

/** A kind of change as filters and headings name it. */
export interface ChangeKind {
  readonly id: ChangeKindId;
  readonly label: string;
  readonly description: string;
}

/** In the order in which changes are told. */
export const changeKinds: readonly ChangeKind[] = [
  { id: 'added', label: 'Tool added', description: 'A version offers a tool that the one before it did not.' },
  { id: 'dropped', label: 'Tool dropped', description: 'A version no longer offers a tool.' },
  { id: 'renamed', label: 'Tool renamed', description: 'The same definition stands under another name.' },
  {
    id: 'verdict',
    label: 'Verdict changed',
    description: 'Read by the same rules, the two definitions differ in category, severity, trait or mode.',
  },
  { id: 'parameters', label: 'Parameters changed', description: 'A call takes other arguments than before.' },
  { id: 'description', label: 'Description changed', description: 'The tool is described in other words.' },
  { id: 'hints', label: 'Declared hints changed', description: 'The annotations of the tool differ.' },
  {
    id: 'hygiene',
    label: 'Hygiene changed',
    description: 'Text that has no place in a definition came in, or went.',
  },
  { id: 'other', label: 'Other parts changed', description: 'A title, an output schema or another field differs.' },
];
