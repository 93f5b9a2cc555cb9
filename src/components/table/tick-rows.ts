import { keepTicked, readTicked, spellTicked, tellTicked, tick, type Ticked } from '../../stack/compose/ticked.ts';

/** What a row is of: a tool of a server, or a whole server where the name is null. */
interface Subject {
  readonly server: string;
  readonly name: string | null;
}

function readSubject(row: HTMLTableRowElement): Subject | null {
  const tool = row.querySelector<HTMLAnchorElement>('th a.name');
  const link = tool ?? row.querySelector<HTMLAnchorElement>('th.col-server a');
  const segments = link === null ? [] : new URL(link.href).pathname.split('/').filter(Boolean);
  const server = segments.at(tool === null ? -1 : -2);
  if (server === undefined) return null;
  return { server: decodeURIComponent(server), name: tool?.textContent.trim() ?? null };
}

/** Lets a reader tick rows of a table, and takes what is ticked, on whatever page, to the composer of policies. */
class RowTicks {
  readonly #table: HTMLElement;
  readonly #bar = document.createElement('p');
  readonly #compose: string;
  #ticked: Ticked = readTicked();
  #isOn = false;

  constructor(table: HTMLElement, compose: string) {
    this.#table = table;
    this.#compose = compose;
    this.#bar.className = 'tick-bar';
    table.append(this.#bar);
    table.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches('[data-tick]')) this.#change(target);
    });
    new MutationObserver(() => {
      if (this.#isOn) this.#addBoxes();
    }).observe(table, { childList: true, subtree: true });
    this.#showBar();
  }

  #change(box: HTMLInputElement): void {
    const row = box.closest('tr');
    const subject = row === null ? null : readSubject(row);
    if (subject === null) return;
    this.#ticked = tick(readTicked(), subject.server, subject.name, box.checked);
    keepTicked(this.#ticked);
    this.#setBoxes();
    this.#showBar();
  }

  #addBoxes(): void {
    for (const head of this.#table.querySelectorAll('tbody tr:not([data-head]) th')) {
      if (head.querySelector('[data-tick]') !== null) continue;
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'tick-box' });
      box.dataset['tick'] = '';
      box.setAttribute('aria-label', `Put ${head.textContent.trim()} into a policy`);
      head.prepend(box);
    }
    this.#setBoxes();
  }

  #setBoxes(): void {
    for (const box of this.#table.querySelectorAll<HTMLInputElement>('[data-tick]')) {
      const row = box.closest('tr');
      const subject = row === null ? null : readSubject(row);
      const own = subject === null ? undefined : this.#ticked.get(subject.server);
      box.checked = own === null || (subject?.name != null && own?.has(subject.name) === true);
      // A tool of a server that is ticked as a whole is taken with it.
      box.disabled = own === null && subject?.name != null;
    }
  }

  #makeButton(label: string, act: () => void): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: label,
    });
    button.addEventListener('click', act);
    return button;
  }

  #showBar(): void {
    const told = tellTicked(this.#ticked);
    // Where nobody ticks, it stays below the table and covers no row.
    this.#bar.classList.toggle('is-on', this.#isOn || told !== '');
    const parts: Node[] = [];
    if (!this.#isOn)
      parts.push(
        this.#makeButton('Tick rows for a policy', () => {
          this.#isOn = true;
          this.#addBoxes();
          this.#showBar();
          this.#table.querySelector<HTMLElement>('[data-tick]')?.focus();
        }),
      );
    if (told !== '') {
      const link = Object.assign(document.createElement('a'), {
        className: 'button action',
        href: `${this.#compose}#${spellTicked(this.#ticked)}`,
        textContent: `Compose a policy of ${told}`,
      });
      const clear = this.#makeButton('Clear', () => {
        this.#ticked = new Map();
        keepTicked(this.#ticked);
        this.#setBoxes();
        this.#showBar();
      });
      parts.push(link, clear);
    } else if (this.#isOn) parts.push(document.createTextNode('Nothing is ticked yet.'));
    this.#bar.replaceChildren(...parts);
  }
}

/** Puts a bar below a table, by which its rows can be ticked. */
export const tickRows = (table: HTMLElement, compose: string): void => {
  new RowTicks(table, compose);
};
