import type { PolicyNote, RenderedPolicy, RestEffect } from './define-format.ts';
import type { PolicyRequest } from './intent.ts';
import { mergeIntents } from './merge-intents.ts';
import { collectNotes, spellTool, type SpelledTool, type Trap } from './spell-tools.ts';
import { summariseEffects } from './summarise-effects.ts';

/** A request as a format writes it down: all of the answer but the text and the steps. */
export interface SpelledPolicy extends Pick<RenderedPolicy, 'summary' | 'notes' | 'effects' | 'rest'> {
  readonly spelled: readonly SpelledTool[];
}

/** Whether an entry can stand for exactly this tool: `*` stands for every tool, and half a character can't be written down. */
export const isNameable = (tool: string): boolean => tool !== '*' && tool.isWellFormed();

/** Something true of a policy as a whole, said only where there are tools that it is true of. */
const noteTools = (tools: readonly string[], code: string, text: string): PolicyNote[] =>
  tools.length === 0 ? [] : [{ code, text, tools }];

/** Leads a request through a format's traps, each name once. */
export function spellPolicy({ scope, tools }: PolicyRequest, traps: readonly Trap[]): SpelledPolicy {
  const { merged, twins } = mergeIntents(tools);
  const onlyDefaultDenies = merged.filter(
    ({ tool, disposition, argumentBounds }) =>
      !isNameable(tool) && (disposition !== 'allow' || argumentBounds.length > 0),
  );
  const rest: RestEffect = scope === 'only' || onlyDefaultDenies.length > 0 ? 'denied' : 'untouched';
  const spelled = merged.map((intent) => spellTool(intent, rest, traps));
  const effects = spelled.map(({ effect }) => effect);
  const notes = [
    ...noteTools(
      scope === 'rest' ? onlyDefaultDenies.map(({ tool }) => tool) : [],
      'rest-denied',
      'No entry can stand for exactly this name. To keep the tool from being called, the file denies all that it does not list: the rest of the server is not left untouched.',
    ),
    ...noteTools(
      twins,
      'duplicate-name',
      'The server lists this name more than once. A policy knows tools by name, so the strictest of the recommendations holds for all of them.',
    ),
    ...collectNotes(spelled, traps),
  ];
  return { spelled, effects, rest, notes, summary: summariseEffects(effects, rest) };
}
