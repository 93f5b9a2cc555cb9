const collator = new Intl.Collator('en', { numeric: true });

const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return (cell?.dataset['key'] ?? cell?.textContent ?? '').trim();
};

const isNumber = (key: string): boolean => /^\d+$/.test(key);

/** Words that all have to be there; `|` stands between alternatives. */
const matches = (text: string, wanted: string): boolean =>
  wanted.split('|').some((words) => words.split(/\s+/).every((word) => text.includes(word)));

/** A table that is complete without a script; with one its columns sort it, and where it is long a field filters it. */
class RiskTable extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const [head] = table?.tHead?.rows ?? [];
    if (!table || !head) return;
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not([data-head])')];
    if (rows.length < 2) return;
    for (const cell of head.cells) this.#makeSorter(cell, table, rows);
    this.#makeFilter(table, rows);
  }

  /** Sorts on a click: numbers the most first, words by the alphabet; again for the other way round. */
  #makeSorter(cell: HTMLTableCellElement, table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener('click', () => {
      const column = cell.cellIndex;
      const sorted = rows.toSorted((a, b) => collator.compare(keyOf(a, column), keyOf(b, column)));
      const isOfNumbers = rows.every((row) => isNumber(keyOf(row, column))) && !cell.matches('.col-level');
      const last = cell.getAttribute('aria-sort');
      const isDown = last === null ? isOfNumbers : last === 'ascending';
      for (const other of cell.parentElement?.children ?? []) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      // Sorted rows are one list: the headings of groups would stand over the wrong ones.
      for (const heading of table.querySelectorAll('[data-head]')) heading.remove();
      table.tBodies[0]?.append(...(isDown ? sorted.toReversed() : sorted));
    });
  }

  #makeFilter(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
    const field = this.querySelector<HTMLInputElement>('[data-filter]');
    const count = this.querySelector('[data-count]');
    if (field === null || count === null) return;
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase().replace(/\s+/g, ' ')]));
    const narrow = (): void => {
      for (const [row, text] of texts) row.hidden = !matches(text, field.value.toLowerCase());
      for (const body of table.tBodies)
        body.hidden = [...body.rows].every((row) => row.hidden || 'head' in row.dataset);
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = shown === 0 ? 'None of these rows has that.' : `${shown} of ${rows.length}`;
    };
    field.addEventListener('input', narrow);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href='#${this.id}'][data-narrow]`))
      link.addEventListener('click', () => {
        field.value = link.dataset['narrow'] ?? '';
        narrow();
      });
  }
}
customElements.define('risk-table', RiskTable);
