import { breakNames } from './break-names.ts';
import { escapeText } from './escape-html.ts';
import { findIndentation, segmentText, type Span, type TextSegment } from './text-segments.ts';

/** How served text is shown. */
export interface ServedForm {
  /** Where rules found their evidence. */
  readonly marked?: readonly Span[] | undefined;
  /** Whether it is a name, which best breaks between its words. */
  readonly isName?: boolean | undefined;
}

/** A text's words as HTML, each in a box that stays whole while it fits on a line, and else breaks between its parts. */
export const printNames = (text: string): string =>
  breakNames(text)
    .map((parts) => {
      const [word = ''] = parts;
      return parts.length === 1
        ? escapeText(word)
        : `<span class="inline-block">${parts.map(escapeText).join('<wbr>')}</span>`;
    })
    .join('');

/** Numbers of findings as links to their rows, drawn, not written: what is copied is the served text alone. */
export const printNumbers = (numbers: readonly number[]): string =>
  numbers
    .map(
      (number) => `<a class="number" href="#e${number}" aria-label="evidence ${number}" data-number="${number}"></a>`,
    )
    .join('');

/** A run of served text as HTML. */
export function printRun({ text, isMarked, hidden, numbers }: TextSegment, isName = false): string {
  const print = (): string => {
    if (hidden !== null)
      return `<span class="hidden-character" title="A character that is not visible">${escapeText(hidden)}</span>`;
    if (isMarked) return `<mark>${escapeText(text)}</mark>`;
    return isName ? printNames(text) : escapeText(text);
  };
  return print() + printNumbers(numbers);
}

/** Served text as HTML: nothing of it is markup, marked spans stand out, and what is hidden in it is spelled out. */
export const printServed = (text: string, { marked = [], isName = false }: ServedForm = {}): string =>
  segmentText(text, marked, findIndentation(text))
    .map((segment) => printRun(segment, isName))
    .join('');
