import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { Answer } from './answer-unasked.ts';

type Verdict = Pick<Assessment, 'axes' | 'traits'>;

/** What can't be called back: sent, paid or run. */
function tellGone({ axes, traits }: Verdict): string {
  if (axes?.value.level === 'moved') return 'What is paid has to be asked back.';
  if (traits.includes('outbound-message') || traits.includes('public-publish')) return 'What went out stays out.';
  return 'What ran has run.';
}

/** Whether a call can be undone, in words short enough for a label; of the worst way of calling it. */
export function answerUndo(verdict: Verdict): Answer {
  const { axes } = verdict;
  if (axes === null) return { word: 'Not known.', rest: '' };
  if (axes.code.level === 'unbounded') return { word: 'Depends', rest: 'on what it is given to run.' };
  switch (axes.reversibility.level) {
    case 'unchanged':
      return { word: 'Nothing', rest: 'to undo.' };
    case 'undoable':
      return { word: 'Yes,', rest: 'by a second call or by hand.' };
    case 'recoverable':
      return { word: 'In part.', rest: 'What is removed can be restored, or made again.' };
    case 'not-recallable':
      return { word: 'No.', rest: tellGone(verdict) };
    default:
      return { word: 'No.', rest: 'The definition names no way back.' };
  }
}

/** The same in one or two words, for a row of a table. */
export function nameUndo({ axes, traits }: Verdict): string {
  if (axes === null) return 'unknown';
  if (axes.code.level === 'unbounded') return 'depends';
  switch (axes.reversibility.level) {
    case 'unchanged':
      return '–';
    case 'undoable':
      return 'yes';
    case 'recoverable':
      return 'in part';
    case 'not-recallable':
      return axes.value.level === 'moved'
        ? 'no, paid'
        : traits.includes('outbound-message') || traits.includes('public-publish')
          ? 'no, sent'
          : 'no, ran';
    default:
      return 'no, gone';
  }
}
