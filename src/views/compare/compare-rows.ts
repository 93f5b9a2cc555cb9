import { axes } from '../../catalog/vocabulary.ts';
import { packs } from '../../policies/packs/index.ts';

/** What is told of each subject, in the order of the rows. */
export const compareLabels: readonly string[] = [
  'Publisher',
  'Version',
  'Tools',
  'Severity',
  'Category',
  'Can it be undone?',
  'How far it reaches',
  'Moves money',
  'Runs what it is given',
  'Touches secrets',
  ...axes.map(({ label }) => `Points for ${label.toLowerCase()}`),
  'Traits',
  'Arguments',
  'Hints declared',
  'Its own switches',
  'Runs unasked',
  ...packs.map(({ label }) => `${label} pack`),
  'Tokens of its definitions',
];
