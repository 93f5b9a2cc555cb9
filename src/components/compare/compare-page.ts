import { html, nothing, render } from 'lit-html';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { CompareFile, CompareSubject } from '../../views/compare/compare-file.ts';
import { compareSubjects, listSharedNames } from '../../views/compare/compare-subjects.ts';
import { unpackCompareFile, type PackedCompareFile } from '../../views/compare/pack-compare-file.ts';
import {
  columnNames,
  formatWanted,
  parseWanted,
  readWanted,
  spellWanted,
  type Wanted,
} from '../../views/compare/wanted.ts';
import { renderComparison, renderShared } from './render-comparison.ts';

const LONGEST_SHOWN = 80;

/** What was asked for with what there is of it; `missing` says what there is not. */
interface Found {
  readonly wanted: Wanted;
  readonly file: CompareFile | null;
  readonly subject: CompareSubject | null;
  readonly missing: string;
}

const quote = (text: string): string => `“${revealHiddenCharacters(text.slice(0, LONGEST_SHOWN))}”`;

/** The column that a reader wants, in the file of its server. */
function findSubject({ part, id }: Wanted, { server, versions, tools }: CompareFile): CompareSubject | null {
  if (part === 'all') return server;
  return (part === 'tool' ? tools : versions).find((each) => each.id === id) ?? null;
}

/** Two to four columns: pickers and URL hold the question, the files of the servers answer it. */
class ComparePage extends HTMLElement {
  #turn = 0;
  readonly #files = new Map<string, Promise<CompareFile>>();
  #labels: readonly string[] = [];

  #find<Element extends HTMLElement = HTMLElement>(selector: string): Element {
    const found = this.querySelector<Element>(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  }

  #server(name: string): HTMLSelectElement {
    return this.#find<HTMLSelectElement>(`[data-picker=${name}] select[name]`);
  }

  #part(name: string): HTMLSelectElement {
    return this.#find<HTMLSelectElement>(`[data-picker=${name}] [data-part]`);
  }

  connectedCallback(): void {
    this.#labels = JSON.parse(this.#find('script').textContent) as string[];
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#find('form').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.name !== '') this.#part(target.name).value = '';
      const wanted = this.#readPickers();
      history.replaceState(null, '', location.pathname + formatWanted(wanted));
      void this.#show(wanted);
    });
    this.#find('[data-narrow]').addEventListener('change', () => void this.#show(this.#readPickers()));
    addEventListener('popstate', () => void this.#takeAddress());
    void this.#takeAddress();
  }

  /** Sets the pickers to what the address asks for; what they can't hold is told all the same. */
  async #takeAddress(): Promise<void> {
    const wanted = readWanted(location.search);
    for (const [i, name] of columnNames.entries()) {
      const { server = '' } = wanted[i] ?? {};
      this.#server(name).value = this.#hasServer(server) ? server : '';
    }
    await this.#show(wanted);
  }

  #hasServer(slug: string): boolean {
    return slug !== '' && [...this.#server('a').options].some(({ value }) => value === slug);
  }

  #readPickers(): Wanted[] {
    return columnNames
      .filter((name) => this.#server(name).value !== '')
      .map((name) => parseWanted(this.#server(name).value + this.#part(name).value));
  }

  /** The file of a server of the catalogue, asked for once. Throws where it can't be had. */
  #load(slug: string): Promise<CompareFile> {
    const known = this.#files.get(slug);
    if (known !== undefined) return known;
    const path = (this.dataset['file'] ?? '').replace('SERVER', slug);
    const promise = fetch(path).then(async (response) => {
      if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
      return unpackCompareFile((await response.json()) as PackedCompareFile);
    });
    this.#files.set(slug, promise);
    promise.catch(() => this.#files.delete(slug));
    return promise;
  }

  async #look(wanted: Wanted): Promise<Found> {
    if (!this.#hasServer(wanted.server))
      return {
        wanted,
        file: null,
        subject: null,
        missing: `There is no server ${quote(wanted.server)} in the catalogue.`,
      };
    try {
      const file = await this.#load(wanted.server);
      const subject = findSubject(wanted, file);
      const missing = subject === null ? `${file.server.name} has no ${wanted.part} ${quote(wanted.id)} here.` : '';
      return { wanted, file, subject, missing };
    } catch (error) {
      return { wanted, file: null, subject: null, missing: `It could not be read: ${(error as Error).message}` };
    }
  }

  async #show(wanted: readonly Wanted[]): Promise<void> {
    const turn = ++this.#turn;
    const found = await Promise.all(wanted.map((each) => this.#look(each)));
    // A later choice has been made meanwhile.
    if (turn !== this.#turn) return;
    this.#fillPickers(found.filter(({ file }) => file !== null));
    const subjects = found.flatMap(({ subject }) => subject ?? []);
    const comparison = compareSubjects(subjects, this.#labels);
    const different = comparison.rows.filter(({ differs }) => differs).length;
    const missing = found.flatMap((each) => (each.missing === '' ? [] : [each.missing]));
    const told =
      subjects.length === 0
        ? 'Choose two to four to compare.'
        : subjects.length === 1
          ? 'Choose another to set beside it.'
          : `${different} of ${comparison.rows.length} rows differ, and are marked.`;
    this.#find('[data-status]').textContent = [...missing, told].join(' ');
    const narrow = this.#find('[data-narrow]');
    narrow.hidden = subjects.length < 2;
    const onlyDifferent = subjects.length > 1 && (narrow.querySelector('input')?.checked ?? false);
    const whole = found.filter(({ wanted: { part }, subject }) => part === 'all' && subject !== null);
    const files = whole.flatMap(({ file }) => file ?? []);
    render(
      html`${subjects.length === 0 ? nothing : renderComparison(comparison, onlyDifferent)}
      ${
        files.length < 2
          ? nothing
          : renderShared(
              listSharedNames(files),
              files.map(({ server }) => server.name),
            )
      }`,
      this.#find('[data-result]'),
    );
  }

  /** Fills the pickers of what was found from the first on, and leaves one more to choose from. */
  #fillPickers(found: readonly Found[]): void {
    for (const [i, name] of columnNames.entries()) {
      const { file = null, wanted = null } = found[i] ?? {};
      const part = this.#part(name);
      this.#server(name).value = wanted?.server ?? '';
      part.disabled = file === null;
      const all = Object.assign(document.createElement('option'), { value: '', textContent: 'all that it offers' });
      part.replaceChildren(
        all,
        ...this.#makeGroup('Versions', '@', file?.versions ?? []),
        ...this.#makeGroup('Tools', '/', file?.tools ?? []),
      );
      part.value = wanted === null ? '' : spellWanted({ ...wanted, server: '' });
      if (part.selectedIndex < 0) part.value = '';
      this.#find(`[data-picker=${name}]`).hidden = i > Math.max(1, found.length);
    }
  }

  #makeGroup(label: string, sign: string, subjects: readonly CompareSubject[]): HTMLOptGroupElement[] {
    if (subjects.length === 0) return [];
    const group = Object.assign(document.createElement('optgroup'), { label });
    group.append(
      ...subjects.map(({ id, name }) =>
        Object.assign(document.createElement('option'), { value: sign + id, textContent: name }),
      ),
    );
    return [group];
  }
}
customElements.define('compare-page', ComparePage);
