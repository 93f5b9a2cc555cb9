const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return (cell?.dataset['key'] ?? cell?.textContent ?? '').trim();
};

const collator = new Intl.Collator('en', { numeric: true });

/** A table that is complete without a script; with one its columns sort it, and where it is long a field filters it. */
class RiskTable extends HTMLElement {
  get #table(): HTMLTableElement | null {
    return this.querySelector('table');
  }

  connectedCallback(): void {
    const table = this.#table;
    const [head] = table?.tHead?.rows ?? [];
    const [body] = table?.tBodies ?? [];
    if (!head || !body || body.rows.length < 2) return;
    for (const cell of head.cells) this.#makeSorter(cell, body);
    this.#makeFilter(body);
  }

  #makeSorter(cell: HTMLTableCellElement, body: HTMLTableSectionElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener('click', () => {
      const isDown = cell.getAttribute('aria-sort') === 'ascending';
      for (const other of cell.parentElement?.children ?? []) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      const rows = [...body.rows].toSorted((a, b) =>
        collator.compare(keyOf(a, cell.cellIndex), keyOf(b, cell.cellIndex)),
      );
      body.append(...(isDown ? rows.toReversed() : rows));
    });
  }

  #makeFilter(body: HTMLTableSectionElement): void {
    const field = this.querySelector<HTMLInputElement>('[data-filter]');
    const count = this.querySelector('[data-count]');
    const texts = new Map([...body.rows].map((row) => [row, row.textContent.toLowerCase().replace(/\s+/g, ' ')]));
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href='#${this.id}'][data-narrow]`))
      link.addEventListener('click', () => {
        if (field === null) return;
        field.value = link.dataset['narrow'] ?? '';
        field.dispatchEvent(new Event('input'));
      });
    field?.addEventListener('input', () => {
      const wanted = field.value.toLowerCase().split('|');
      let shown = 0;
      for (const [row, text] of texts) {
        row.hidden = !wanted.some((words) => words.split(/\s+/).every((word) => text.includes(word)));
        if (!row.hidden) shown += 1;
      }
      if (count) count.textContent = `${shown} of ${texts.size}`;
    });
  }
}
customElements.define('risk-table', RiskTable);
