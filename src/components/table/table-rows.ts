/** The rows of a table by number, in the order in which the page has them. */
export interface TableRows {
  readonly count: number;
  /** What a column, told by its head, sorts a row by. */
  readonly keyOf: (row: number, head: HTMLTableCellElement) => string;
  /** All words of a row, in small letters. */
  readonly textOf: (row: number) => string;
  /** Shows some of the rows and no others; `isSorted` where their order is another than the page's. */
  readonly show: (rows: readonly number[], isSorted: boolean) => void;
}

/** The rows that stand in the page. */
export function readPageRows(table: HTMLTableElement): TableRows {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not([data-head])')];
  const texts = rows.map((row) => row.textContent.toLowerCase().replace(/\s+/g, ' '));
  return {
    count: rows.length,
    keyOf: (row, head) => {
      const cell = rows[row]?.cells[head.cellIndex];
      return (cell?.dataset['key'] ?? cell?.textContent ?? '').trim();
    },
    textOf: (row) => texts[row] ?? '',
    show: (shown, isSorted) => {
      const wanted = new Set(shown.map((row) => rows[row]));
      for (const row of rows) row.hidden = !wanted.has(row);
      if (isSorted) {
        // Sorted rows are one list: the headings of groups would stand over the wrong ones.
        for (const heading of table.querySelectorAll('[data-head]')) heading.remove();
        table.tBodies[0]?.append(...[...wanted].filter((row) => row !== undefined));
      }
      for (const body of table.tBodies)
        body.hidden = [...body.rows].every((row) => row.hidden || 'head' in row.dataset);
    },
  };
}
