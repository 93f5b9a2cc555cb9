/** Rows that come and go together. */
const BATCH = 20;
/** How far beyond what is in sight rows are there already, in screens of the usual height. */
const MARGIN = '900px 0px';

interface Batch {
  readonly rows: readonly number[];
  /** The place of the first of them among all that are shown. */
  readonly first: number;
  height: number;
}

/** Shows very many rows in a table: those near what is in sight stand in it, the others are room that is kept for them. */
export class RowWindow {
  readonly #table: HTMLTableElement;
  readonly #makeRow: (row: number) => HTMLTableRowElement;
  readonly #widest: HTMLTableRowElement;
  readonly #batches = new Map<Element, Batch>();
  readonly #observer: IntersectionObserver;
  #rowHeight = 0;

  /** `widest` is a row with the longest words of each column that must not break. */
  constructor(table: HTMLTableElement, makeRow: (row: number) => HTMLTableRowElement, widest: HTMLTableRowElement) {
    this.#table = table;
    this.#makeRow = makeRow;
    this.#widest = widest;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#turn(target as HTMLElement, isIntersecting);
      },
      { rootMargin: MARGIN },
    );
    this.#keepWidths();
  }

  show(rows: readonly number[]): void {
    const table = this.#table;
    this.#observer.disconnect();
    this.#batches.clear();
    for (const body of [...table.tBodies]) body.remove();
    table.setAttribute('aria-rowcount', String(rows.length + 1));
    for (let first = 0; first < rows.length; first += BATCH) {
      const body = document.createElement('tbody');
      const own = rows.slice(first, first + BATCH);
      this.#batches.set(body, { rows: own, first, height: own.length * this.#rowHeight });
      table.append(body);
      if (first === 0) {
        this.#fill(body);
        this.#rowHeight = body.offsetHeight / own.length;
      } else this.#empty(body);
    }
    for (const body of this.#batches.keys()) this.#observer.observe(body);
  }

  #turn(body: HTMLElement, isNear: boolean): void {
    const isFilled = !('room' in body.dataset);
    if (isNear && !isFilled) this.#fill(body);
    // What has the keyboard stays.
    else if (!isNear && isFilled && !body.contains(document.activeElement)) this.#empty(body);
  }

  #fill(body: HTMLElement): void {
    const { rows = [], first = 0 } = this.#batches.get(body) ?? {};
    delete body.dataset['room'];
    body.replaceChildren(
      ...rows.map((row, i) => {
        const made = this.#makeRow(row);
        made.setAttribute('aria-rowindex', String(first + i + 2));
        return made;
      }),
    );
  }

  /** Keeps the room of some rows without them. */
  #empty(body: HTMLElement): void {
    const batch = this.#batches.get(body);
    if (batch === undefined) return;
    if (body.children.length > 0) batch.height = body.offsetHeight;
    const row = document.createElement('tr');
    const cell = document.createElement('td');
    row.ariaHidden = 'true';
    cell.colSpan = this.#table.tHead?.rows[0]?.cells.length ?? 1;
    cell.style.height = `${batch.height}px`;
    row.append(cell);
    body.dataset['room'] = '';
    body.replaceChildren(row);
  }

  /** Columns keep the widths that they have while rows come and go, until the window's width changes. */
  #keepWidths(): void {
    const table = this.#table;
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    let last = 0;
    new ResizeObserver(() => {
      const width = table.parentElement?.clientWidth ?? 0;
      if (width === last) return;
      last = width;
      table.classList.remove('is-steady');
      for (const head of heads) head.style.width = '';
      table.tBodies[0]?.append(this.#widest);
      const widths = heads.map((head) => head.offsetWidth);
      this.#widest.remove();
      for (const [i, head] of heads.entries()) head.style.width = `${widths[i] ?? 0}px`;
      table.classList.add('is-steady');
    }).observe(table.parentElement ?? table);
  }
}
