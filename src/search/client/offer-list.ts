import type { Offer } from '../engine/offer-values.ts';

/** An offer that may lead to a page instead of going on with what is typed. */
export interface ListedOffer extends Offer {
  readonly href?: string;
}

/** What an offer list needs to know. */
export interface OfferSource {
  readonly box: HTMLInputElement;
  readonly list: HTMLElement;
  /** The offers for what stands before the caret. */
  readonly find: (before: string) => Promise<readonly ListedOffer[]>;
  readonly pick: (offer: ListedOffer) => void;
}

/** A list below a box that is walked by the arrow keys while the box keeps the focus. */
export class OfferList {
  readonly #source: OfferSource;
  #offers: readonly ListedOffer[] = [];
  #active = -1;
  #asked = 0;

  constructor(source: OfferSource) {
    this.#source = source;
    const { box, list } = source;
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-haspopup', 'listbox');
    box.setAttribute('aria-controls', list.id);
    box.addEventListener('blur', () => {
      this.close();
    });
    // The box must not lose the focus before the click has happened.
    list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    list.addEventListener('click', (event) => {
      const at = [...list.children].indexOf((event.target as HTMLElement).closest('li') as HTMLElement);
      this.#pick(at);
    });
  }

  get isOpen(): boolean {
    return this.#offers.length > 0;
  }

  /** Asks anew for what the box holds now. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { box, find } = this.#source;
    const offers = await find(box.value.slice(0, box.selectionStart ?? box.value.length)).catch(() => []);
    if (asked === this.#asked) this.#show(document.activeElement === box ? offers : []);
  }

  close(): void {
    this.#asked += 1;
    this.#show([]);
  }

  /** Takes a key where the list is open and has a use for it; whether it did. */
  takeKey(key: string): boolean {
    if (!this.isOpen) return false;
    if (key === 'ArrowDown') this.#activate(Math.min(this.#active + 1, this.#offers.length - 1));
    else if (key === 'ArrowUp') this.#activate(Math.max(this.#active - 1, -1));
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && this.#active >= 0) this.#pick(this.#active);
    else if (key === 'Tab' && this.#active >= 0) this.#pick(this.#active);
    else return false;
    return true;
  }

  #pick(at: number): void {
    const offer = this.#offers[at];
    if (offer === undefined) return;
    this.close();
    this.#source.pick(offer);
  }

  #show(offers: readonly ListedOffer[]): void {
    const { list } = this.#source;
    this.#offers = offers;
    list.replaceChildren(...offers.map((offer, i) => this.#renderOffer(offer, i)));
    list.hidden = offers.length === 0;
    this.#activate(-1);
  }

  #renderOffer({ text, label }: ListedOffer, i: number): HTMLElement {
    const item = document.createElement('li');
    item.id = `${this.#source.list.id}-${i}`;
    item.role = 'option';
    item.className = 'flex cursor-pointer flex-wrap gap-x-3 px-3 py-1.5 text-sm aria-selected:bg-mark';
    const [name, note] = ['span', 'span'].map((tag) => document.createElement(tag));
    name?.append(text);
    name?.classList.add('name');
    note?.append(label);
    note?.classList.add('text-soft');
    item.append(...[name, note].filter((each) => each !== undefined));
    return item;
  }

  #activate(at: number): void {
    const { box, list } = this.#source;
    this.#active = at;
    for (const [i, item] of [...list.children].entries()) item.ariaSelected = String(i === at);
    const active = list.children[at];
    if (active === undefined) box.removeAttribute('aria-activedescendant');
    else {
      box.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    }
  }
}
