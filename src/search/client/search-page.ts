import type { Search } from '../engine/open-search.ts';
import type { SearchAnswer } from '../engine/search-answer.ts';
import { readSign, SIGNS, type FilterKind } from '../engine/split-filters.ts';
import { FacetRail, nameValue } from './facet-rail.ts';
import { fetchIndex, forgetIndex } from './fetch-index.ts';
import { readPaths, type SitePaths } from './paths.ts';
import { renderServer, renderTool } from './render-rows.ts';
import { addValue, dropValue, formatState, readState, type SearchState } from './search-state.ts';
import { tellAnswer } from './tell-answer.ts';
import { whenIdle } from './when-idle.ts';

const FIRST_RESULTS = 10;
const MORE_RESULTS = 20;
const FIRST_SERVERS = 10;
/** Keys that come closer together, in milliseconds, are searched for at once. */
const BURST_MS = 40;
const WIDE = '(width >= 48rem)';

/** The search page: box, rail and URL hold the question, the index answers it. */
class SearchPage extends HTMLElement {
  #state: SearchState = readState('');
  #answer: SearchAnswer | null = null;
  #search: Search | null = null;
  #rail: FacetRail | null = null;
  #paths: SitePaths = readPaths(this);
  #asked = 0;
  #lastKey = -Infinity;
  #isCompleting = false;
  #shown = 0;

  get #box() {
    return this.#find<HTMLInputElement>('[data-search-box]');
  }
  get #sort() {
    return this.#find<HTMLSelectElement>('select[name=sort]');
  }
  get #results() {
    return this.#find('[data-results]');
  }
  get #stops(): HTMLElement[] {
    return [this.#box, ...this.querySelectorAll<HTMLElement>('[data-servers] a, [data-results] a')];
  }

  #find<Element extends HTMLElement = HTMLElement>(selector: string): Element {
    const found = this.querySelector<Element>(selector);
    if (found === null) throw new Error(`the search page has no ${selector}`);
    return found;
  }

  connectedCallback(): void {
    this.#paths = readPaths(this);
    this.#find<HTMLDetailsElement>('[data-rail]').open = matchMedia(WIDE).matches;
    const box = this.#box;
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask({ ...this.#state, q: box.value });
    });
    box.addEventListener('input', () => {
      if (readSign(/\S*$/.exec(box.value)?.[0] ?? '') !== null) void this.#complete();
      void this.#ask({ ...this.#state, q: box.value }, performance.now() - this.#lastKey < BURST_MS ? BURST_MS : 0);
      this.#lastKey = performance.now();
    });
    this.#sort.addEventListener('change', () => {
      void this.#ask({ ...this.#state, sort: this.#sort.value === 'severity' ? 'severity' : 'best' });
    });
    this.#find('[data-rail]').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#toggle(target.name as FilterKind, target.value, target.checked);
    });
    this.#find('[data-chips]').addEventListener('click', ({ target }) => {
      const { kind, value } = (target as HTMLElement).closest('button')?.dataset ?? {};
      if (kind === undefined || value === undefined) return;
      this.#toggle(kind as FilterKind, value, false);
      box.focus();
    });
    this.#find('[data-more]').addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => {
      this.#handleKey(event);
    });
    // Who leaves for a result comes back to the question.
    this.addEventListener(
      'click',
      () => {
        this.#keepAddress();
      },
      { capture: true },
    );
    addEventListener('popstate', () => void this.#takeAddress());
    void this.#takeAddress();
  }

  /** Makes the box complete words with a sign, once there is the first. */
  async #complete(): Promise<void> {
    if (this.#isCompleting) return;
    this.#isCompleting = true;
    const { completeBox, lastWord } = await import('./complete-box.ts');
    const { offerValues } = await import('../engine/offer-values.ts');
    const find = async (before: string) => offerValues(await this.#open(), lastWord(before));
    void completeBox(this.#box, this.#find('#search-offers'), find).refresh();
  }

  #takeAddress(): Promise<void> {
    const state = readState(location.search);
    this.#box.value = state.q;
    return this.#ask(state);
  }

  #toggle(kind: FilterKind, value: string, isWanted: boolean): void {
    const state = isWanted
      ? addValue(this.#state, kind, value)
      : dropValue(this.#state, kind, value, this.#answer?.tokens ?? []);
    if (state.q !== this.#state.q) this.#box.value = state.q;
    void this.#ask(state);
  }

  async #open(): Promise<Search> {
    const search = await fetchIndex(this.#paths.index);
    if (search === this.#search) return search;
    this.#search = search;
    this.#rail = new FacetRail(this.#find('[data-facets]'), search.head);
    return search;
  }

  async #ask(state: SearchState, wait = 0): Promise<void> {
    const asked = ++this.#asked;
    this.#state = state;
    this.#sort.value = state.sort === 'best' ? '' : state.sort;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (asked !== this.#asked) return;
    try {
      const search = await this.#open();
      if (asked !== this.#asked) return;
      const answer = await search.find({ text: state.q, filters: state.chosen, sort: state.sort });
      if (asked !== this.#asked) return;
      const first = await search.readRows([...answer.ids.slice(0, FIRST_RESULTS)]);
      if (asked === this.#asked) this.#show(search, answer, first);
    } catch {
      if (asked !== this.#asked) return;
      forgetIndex(this.#paths.index);
      this.#say('The search index could not be loaded. Reload the page, or browse all tools instead.');
    } finally {
      if (asked === this.#asked)
        whenIdle(() => {
          this.#keepAddress();
        });
    }
  }

  /** Writes the question into the address, which costs a browser as much as answering it. */
  #keepAddress(): void {
    const address = location.pathname + formatState(this.#state) + location.hash;
    if (address !== location.pathname + location.search + location.hash) history.replaceState(null, '', address);
  }

  #show(search: Search, answer: SearchAnswer, first: Awaited<ReturnType<Search['readRows']>>): void {
    // A late answer must not leave the keyboard nowhere.
    if (this.#find('[data-found]').contains(document.activeElement)) this.#box.focus();
    this.#answer = answer;
    this.#shown = 0;
    this.#results.replaceChildren();
    const template = this.#find<HTMLTemplateElement>('[data-server-row]');
    const servers = answer.servers.slice(0, FIRST_SERVERS);
    this.#find('[data-servers]').replaceChildren(
      ...servers.map((hit) => renderServer(template, search.head, this.#paths, hit)),
    );
    this.#addRows(search, answer, first);
    // Results come first: the rail is drawn when they can be seen.
    whenIdle(() => {
      if (answer === this.#answer) this.#rail?.show(answer.facets, answer.filters);
    });
    this.#showChips(search, answer);
    this.#sort.value = answer.sort === 'best' ? '' : answer.sort;
    this.#say(tellAnswer(answer, this.#state.q));
  }

  #addRows(search: Search, answer: SearchAnswer, rows: Awaited<ReturnType<Search['readRows']>>): void {
    const template = this.#find<HTMLTemplateElement>('[data-tool-row]');
    this.#results.append(
      ...rows.map((row, i) => {
        const id = answer.ids[this.#shown + i] ?? 0;
        return renderTool(template, search.head, this.#paths, id, row, answer.explain(id));
      }),
    );
    this.#shown += rows.length;
    this.#find('[data-more]').hidden = this.#shown >= answer.ids.length;
  }

  async #showMore(): Promise<void> {
    const [answer, search] = [this.#answer, this.#search];
    if (answer === null || search === null) return;
    const rows = await search.readRows([...answer.ids.slice(this.#shown, this.#shown + MORE_RESULTS)]);
    const next = this.#shown;
    if (answer !== this.#answer) return;
    this.#addRows(search, answer, rows);
    this.#results.querySelectorAll<HTMLElement>('li > p > a')[next]?.focus();
  }

  #showChips({ head }: Search, { filters }: SearchAnswer): void {
    const chips = Object.entries(filters).flatMap(([kind, values]) =>
      values.map((value) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'button gap-1 text-sm';
        button.dataset['kind'] = kind;
        button.dataset['value'] = value;
        const name = nameValue(head, kind, value);
        const cross = document.createElement('span');
        cross.ariaHidden = 'true';
        cross.append('×');
        button.append(kind === 'arg' ? SIGNS.arg + name : name, cross);
        button.ariaLabel = `Without ${name}`;
        item.append(button);
        return item;
      }),
    );
    this.#find('[data-chips]').replaceChildren(...chips);
  }

  #say(text: string): void {
    this.#find('[data-status]').textContent = text;
  }

  #handleKey(event: KeyboardEvent): void {
    const stops = this.#stops;
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (event.key === 'Escape') {
      this.#box.value = '';
      this.#box.focus();
      void this.#ask(readState(''));
    } else if (event.key === 'ArrowDown' && at >= 0) stops[Math.min(at + 1, stops.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) stops[at - 1]?.focus();
    else return;
    event.preventDefault();
  }
}
customElements.define('search-page', SearchPage);
