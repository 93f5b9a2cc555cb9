import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { RenderedStack, StackNote } from '../../policies/rendered-stack.ts';
import { showName } from '../../policies/show-name.ts';
import type { Departure } from '../../stack/compose/compose-requests.ts';
import type { FoundServer } from '../checking/find-stack.ts';

const describeNote = ({ alias, text, tools }: StackNote): string =>
  `note${alias === null ? '' : ` on ${showName(alias)}`}: ${text}${tools.length === 0 ? '' : `\n  tools: ${tools.map(showName).join(', ')}`}`;

/** What a reader has to know of the policy of a stack, and how to apply it, as lines for a terminal. */
export function describeStackPolicy(
  { summary, notes, steps }: RenderedStack,
  departures: readonly Departure[],
  missing: readonly FoundServer[],
): string[] {
  const held = departures.map(({ alias, tool }) => `${showName(tool)} of ${showName(alias)}`);
  return [
    summary,
    ...(missing.length === 0
      ? []
      : [`note: nothing is known of ${missing.map(({ alias }) => showName(alias)).join(', ')}, and nothing written.`]),
    ...(held.length === 0
      ? []
      : [`note: a person is asked before what private data could leave by: ${held.join(', ')}`]),
    ...notes.map(describeNote),
    ...steps.map((step, i) => `${i + 1}. ${revealHiddenCharacters(step)}`),
  ];
}
