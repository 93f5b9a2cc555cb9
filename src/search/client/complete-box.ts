import { OfferList, type ListedOffer } from './offer-list.ts';

/** The word that a text ends in; empty after white space. */
export const lastWord = (before: string): string => /\S*$/.exec(before)?.[0] ?? '';

/** Puts an offer in the place of the word before the caret, with a space behind it. */
export function replaceWord(box: HTMLInputElement, text: string): void {
  const caret = box.selectionStart ?? box.value.length;
  const before = box.value.slice(0, caret);
  const kept = before.slice(0, before.length - lastWord(before).length);
  const after = box.value.slice(caret).replace(/^\S*\s?/, '');
  box.value = `${kept}${text} ${after}`;
  const at = kept.length + text.length + 1;
  box.setSelectionRange(at, at);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Makes a box offer, below it, what its last word may go on to, or pages that its text leads to. */
export function completeBox(
  box: HTMLInputElement,
  list: HTMLElement,
  find: (before: string) => Promise<readonly ListedOffer[]>,
): OfferList {
  const offers = new OfferList({
    box,
    list,
    find,
    pick: ({ text, href }) => {
      if (href === undefined) replaceWord(box, text);
      else location.assign(href);
    },
  });
  box.addEventListener('input', () => void offers.refresh());
  box.addEventListener('keydown', (event) => {
    if (!offers.takeKey(event.key)) return;
    event.preventDefault();
    // The page must not take the same key for its own.
    event.stopPropagation();
  });
  return offers;
}
