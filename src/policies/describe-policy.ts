import type { PolicyNote, RenderedPolicy } from './define-format.ts';
import { showName } from './show-name.ts';

const describeNote = ({ text, tools }: PolicyNote): string =>
  `note: ${text}${tools.length === 0 ? '' : `\n  tools: ${tools.map(showName).join(', ')}`}`;

/** What a reader has to know of a policy, as lines for a terminal. */
export const describePolicy = ({ summary, notes }: RenderedPolicy): string =>
  [summary, ...notes.map(describeNote), ''].join('\n');
