import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import type { PolicyNote, RenderedPolicy } from './define-format.ts';
import { showName } from './show-name.ts';

const describeNote = ({ text, tools }: PolicyNote): string =>
  `note: ${text}${tools.length === 0 ? '' : `\n  tools: ${tools.map(showName).join(', ')}`}`;

/** What a reader has to know of a policy, and how to apply it, as lines for a terminal. */
export const describePolicy = ({ summary, notes, steps }: RenderedPolicy): string =>
  [
    summary,
    ...notes.map(describeNote),
    ...steps.map((step, i) => `${i + 1}. ${revealHiddenCharacters(step)}`),
    '',
  ].join('\n');
