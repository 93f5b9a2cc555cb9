/** The values that a row has of a filter, as `data-<name>` lists them. */
const valuesOf = (row: HTMLElement, name: string): readonly string[] => (row.dataset[name] ?? '').split(' ');

/** Hides the rows that don't fit the chosen values; the URL holds the choice. Without script the whole list stands there. */
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    this.#form.hidden = false;
    this.#fill();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#form.addEventListener('input', () => {
      this.#choose();
    });
    this.#reset.addEventListener('click', () => {
      this.#form.reset();
      this.#choose();
      this.#selects[0]?.focus();
    });
    addEventListener('popstate', () => {
      this.#fill();
    });
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }
  get #reset(): HTMLButtonElement {
    return this.querySelector('[data-reset]') as HTMLButtonElement;
  }
  get #selects(): HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')];
  }

  /** Takes the choice from the URL; values that the form doesn't offer count as none. */
  #fill(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.#selects) {
      const value = query.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    this.#show();
  }

  #choose(): void {
    const query = new URLSearchParams();
    for (const { name, value } of this.#selects) if (value !== '') query.set(name, value);
    const search = query.size === 0 ? '' : `?${query}`;
    history.replaceState(null, '', location.pathname + search + location.hash);
    this.#show();
  }

  #show(): void {
    const chosen = this.#selects.filter(({ value }) => value !== '');
    const rows = [...this.querySelectorAll<HTMLElement>('[data-row]')];
    for (const row of rows) row.hidden = !chosen.every(({ name, value }) => valuesOf(row, name).includes(value));
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const noun = `${this.dataset['noun']}${rows.length === 1 ? '' : 's'}`;
    this.#reset.hidden = chosen.length === 0;
    this.#say(
      chosen.length === 0
        ? ''
        : shown === 0
          ? `No ${this.dataset['noun']} fits.`
          : `${shown} of ${rows.length} ${noun}`,
    );
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }
}
customElements.define('list-filter', ListFilter);
