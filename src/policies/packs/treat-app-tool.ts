import type { Disposition } from '../intent.ts';

/** What happens to a call; a number lets so many calls a minute pass. */
export type Treatment = Exclude<Disposition, 'limit'> | number;

/**
 * What a pack does with a tool that a server means for its own page alone, from what it does with others of its group.
 * Not counted, since a page calls at the pace of its buttons and timers; `asked` where others are refused or hidden,
 * since that would break the page without keeping anything more from the model, which isn't shown the tool anyway.
 */
export function treatAppTool(treatment: Treatment, refused: 'asked' | 'kept'): Exclude<Treatment, number> {
  if (typeof treatment === 'number') return 'allow';
  return refused === 'asked' && (treatment === 'deny' || treatment === 'hide') ? 'ask' : treatment;
}

/** Who calls such a tool, and what follows, in a sentence of its own. */
export function explainAppTool(treatment: Treatment, disposition: Disposition): string {
  const lead = 'It is called by the app, not the model';
  if (typeof treatment === 'number') return `${lead}, at the pace of a page in use, so its calls aren’t counted.`;
  if (disposition === 'hide' || disposition === 'deny') return `${lead}, and the app’s page can’t use it either.`;
  return treatment === disposition
    ? `${lead}.`
    : `${lead}: to refuse it would break the app’s page, so a person decides, and where nobody can be asked it is refused.`;
}
