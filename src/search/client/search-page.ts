import { FILTERS, fillForm, formatQuery, readForm, type FormQuery } from './form-query.ts';
import { findUnmatched } from './find-unmatched.ts';
import { loadPagefind, type PagefindApi, type SearchAnswer } from './pagefind-api.ts';
import { renderResult } from './render-result.ts';

/** Each result is a file of its own: few at first, so that a search is small, and more for who wants more. */
const FIRST_RESULTS = 10;
const MORE_RESULTS = 20;
const WAIT_MS = 120;

/** The search page: form and URL hold the query, Pagefind answers it. */
class SearchPage extends HTMLElement {
  #pagefind: Promise<PagefindApi> | null = null;
  #answer: SearchAnswer | null = null;
  #shown = 0;

  get #form() {
    return this.#find('form') as HTMLFormElement;
  }
  get #box() {
    return this.#find('[data-search-box]') as HTMLInputElement;
  }
  get #results() {
    return this.#find('[data-results]');
  }
  get #more() {
    return this.#find('[data-more]') as HTMLButtonElement;
  }
  get #links() {
    return [...this.#results.querySelectorAll<HTMLAnchorElement>('a')];
  }

  #find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`the search page has no ${selector}`);
    return found;
  }

  connectedCallback(): void {
    fillForm(this.#form, location.search);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.#form.addEventListener('input', () => void this.#search());
    this.#form.addEventListener('focusin', () => void this.#load(), { once: true });
    this.#more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => {
      this.#handleKey(event);
    });
    addEventListener('popstate', () => {
      fillForm(this.#form, location.search);
      void this.#search();
    });
    void this.#search();
  }

  #load(): Promise<PagefindApi> {
    return (this.#pagefind ??= loadPagefind(this.dataset['pagefind'] ?? ''));
  }

  async #search(): Promise<void> {
    const query = readForm(this.#form);
    history.replaceState(null, '', location.pathname + formatQuery(query));
    const filters = Object.fromEntries(
      FILTERS.filter((name) => query.filters[name].length > 0).map((name) => [name, { any: query.filters[name] }]),
    );
    if (query.q.trim() === '' && Object.keys(filters).length === 0 && query.sort === '') {
      this.#showNothing();
      return;
    }
    try {
      const pagefind = await this.#load();
      const sort = query.sort === '' ? {} : { sort: { severity: 'desc' } as const };
      const answer = await pagefind.debouncedSearch(query.q.trim() || null, { filters, ...sort }, WAIT_MS);
      if (answer !== null) await this.#show(answer, query);
    } catch {
      this.#pagefind = null;
      this.#say('The search index could not be loaded. Reload the page, or browse all tools instead.');
    }
  }

  async #show(answer: SearchAnswer, query: FormQuery): Promise<void> {
    this.#answer = answer;
    this.#shown = 0;
    // A late answer must not leave the keyboard nowhere.
    if (this.#results.contains(document.activeElement)) this.#box.focus();
    this.#results.replaceChildren();
    this.#countFilters(answer);
    const best = await answer.results[0]?.data();
    if (answer !== this.#answer) return;
    if (best === undefined) this.#say(this.#advise(query));
    else this.#say(this.#countResults(answer, findUnmatched(query.q.trim(), best)));
    await this.#showMore();
  }

  #countResults({ results: { length } }: SearchAnswer, unmatched: readonly string[]): string {
    if (unmatched.length === 0) return `${length.toLocaleString('en-GB')} tool${length === 1 ? '' : 's'}`;
    return `No tool matches “${unmatched.join(' ')}”. ${length === 1 ? 'One comes' : `${length} come`} near, by the beginning of a word.`;
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    if (answer === null) return;
    const next = answer.results.slice(this.#shown, this.#shown + (this.#shown === 0 ? FIRST_RESULTS : MORE_RESULTS));
    this.#shown += next.length;
    const results = await Promise.all(next.map((result) => result.data()));
    if (answer !== this.#answer) return;
    const template = this.#find('[data-result]') as HTMLTemplateElement;
    this.#results.append(...results.map((result) => renderResult(template, result)));
    this.#more.hidden = this.#shown >= answer.results.length;
  }

  #showNothing(): void {
    this.#answer = null;
    this.#results.replaceChildren();
    this.#more.hidden = true;
    for (const count of this.querySelectorAll('[data-count]')) count.textContent = '';
    this.#say('Type a name or an effect, such as “delete list”, or choose a filter.');
  }

  #advise({ q, filters }: FormQuery): string {
    const narrowed = FILTERS.some((name) => filters[name].length > 0);
    if (narrowed) return 'No tool matches. Untick a filter, or use fewer words.';
    return `No tool matches “${q.trim()}”. Use fewer or plainer words, such as “send email” or “delete”: every word has to match.`;
  }

  #say(text: string): void {
    this.#find('[data-status]').textContent = text;
  }

  #countFilters({ filters }: SearchAnswer): void {
    for (const count of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const [name = '', value = ''] = (count.dataset['count'] ?? '').split('=');
      count.textContent = String(filters[name]?.[value] ?? 0);
    }
  }

  #handleKey(event: KeyboardEvent): void {
    const stops = [this.#box, ...this.#links];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (event.key === 'Escape') {
      this.#form.reset();
      this.#box.focus();
      void this.#search();
    } else if (event.key === 'ArrowDown' && at >= 0) stops[Math.min(at + 1, stops.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) stops[at - 1]?.focus();
    else return;
    event.preventDefault();
  }
}
customElements.define('search-page', SearchPage);
