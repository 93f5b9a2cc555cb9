import type { ToolIntent } from '../../policies/intent.ts';

/** An answer on a label: the word that decides, and what goes with it. */
export interface Answer {
  readonly word: string;
  readonly rest: string;
}

/** Whether a call may run without asking a person, by what a pack for watched clients recommends. */
export function answerUnasked({ disposition, rateLimit }: Pick<ToolIntent, 'disposition' | 'rateLimit'>): Answer {
  switch (disposition) {
    case 'allow':
      return { word: 'Yes.', rest: 'No limit is needed.' };
    case 'limit':
      return {
        word: 'Yes,',
        rest: rateLimit === null ? 'at a limited rate.' : `up to ${rateLimit.max} calls a ${rateLimit.window}.`,
      };
    case 'ask':
      return { word: 'No.', rest: 'Ask a person each time.' };
    case 'deny':
    case 'hide':
      return { word: 'No.', rest: 'Keep it from being called.' };
  }
}
