import { areNumbers, sortRows } from './sort-rows.ts';
import { readPageRows, type TableRows } from './table-rows.ts';

/** Words that all have to be there; `|` stands between alternatives. */
const matches = (text: string, wanted: string): boolean =>
  wanted.split('|').some((words) => words.split(/\s+/).every((word) => text.includes(word)));

const listNumbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const spell = (count: number): string => count.toLocaleString('en-GB');

/**
 * A table that is complete, or a part of a list that goes on on other pages, without a script. With one its columns sort
 * it, and where it is long a field filters it: the whole list, which is fetched when it is first asked for.
 */
class RiskTable extends HTMLElement {
  #table: HTMLTableElement | null = null;
  #rows: TableRows | null = null;
  #whole: Promise<TableRows> | null = null;
  #order: readonly number[] = [];
  #isSorted = false;
  #asked = 0;

  connectedCallback(): void {
    const table = this.querySelector('table');
    const [head] = table?.tHead?.rows ?? [];
    if (!table || !head || this.#table !== null) return;
    this.#table = table;
    this.#take(readPageRows(table));
    if ((this.#rows?.count ?? 0) < 2) return;
    for (const cell of head.cells) this.#makeSorter(cell);
    this.#makeFilter();
    this.querySelector('[data-all]')?.addEventListener('click', () => void this.#change(() => undefined));
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('[data-filter]');
  }

  #take(rows: TableRows): TableRows {
    this.#rows = rows;
    this.#order = listNumbers(rows.count);
    return rows;
  }

  #say(text: string): void {
    const count = this.querySelector('[data-count]');
    if (count !== null) count.textContent = text;
  }

  /** All rows of the list. Rejects where they can't be had; then the next call tries again. */
  #open(table: HTMLTableElement): Promise<TableRows> {
    const address = this.dataset['list'];
    if (address === undefined) return Promise.resolve(this.#rows ?? readPageRows(table));
    this.#whole ??= import('./long-rows.ts')
      .then(({ fetchLongRows }) => fetchLongRows(this, table, address))
      .then((rows) => {
        for (const part of this.querySelectorAll<HTMLElement>('[data-parts], [data-all]')) part.hidden = true;
        return this.#take(rows);
      });
    this.#whole.catch(() => (this.#whole = null));
    return this.#whole;
  }

  /** Does something with all rows there, and shows what comes of it. */
  async #change(act: (rows: TableRows) => void): Promise<void> {
    if (this.#table === null) return;
    const asked = ++this.#asked;
    try {
      const rows = await this.#open(this.#table);
      act(rows);
      if (asked === this.#asked) this.#narrow(rows);
    } catch {
      this.#say('The whole list could not be loaded. Its parts are linked below.');
    }
  }

  #narrow(rows: TableRows): void {
    const wanted = this.#field?.value.toLowerCase() ?? '';
    const shown = this.#order.filter((row) => matches(rows.textOf(row), wanted));
    rows.show(shown, this.#isSorted);
    this.#say(shown.length === 0 ? 'None of these rows has that.' : `${spell(shown.length)} of ${spell(rows.count)}`);
  }

  /** Sorts on a click: numbers the most first, words by the alphabet; again for the other way round. */
  #makeSorter(cell: HTMLTableCellElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener(
      'click',
      () =>
        void this.#change((rows) => {
          const keys = listNumbers(rows.count).map((row) => rows.keyOf(row, cell));
          const last = cell.getAttribute('aria-sort');
          const isDown = last === null ? areNumbers(keys) && !cell.matches('.col-level') : last === 'ascending';
          for (const other of cell.parentElement?.children ?? []) other.removeAttribute('aria-sort');
          cell.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
          this.#isSorted = true;
          this.#order = sortRows(keys, isDown);
        }),
    );
  }

  #makeFilter(): void {
    const field = this.#field;
    if (field === null) return;
    const narrow = () => void this.#change(() => undefined);
    field.addEventListener('input', narrow);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href='#${this.id}'][data-narrow]`))
      link.addEventListener('click', () => {
        field.value = link.dataset['narrow'] ?? '';
        narrow();
      });
  }
}
customElements.define('risk-table', RiskTable);
