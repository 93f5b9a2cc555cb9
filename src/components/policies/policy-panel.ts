import type { PolicyFormat, RenderedPolicy } from '../../policies/define-format.ts';
import type { Scope, ToolIntent } from '../../policies/intent.ts';
import type { PanelIntents } from '../../views/policies/policy-panel-view.ts';
import { copyText, downloadText } from './copy-text.ts';
import { offerFormats } from './offer-formats.ts';
import { readChoice, rememberChoice } from './remembered-choice.ts';
import { fetchFormats, fetchState, renderChoice, type IntentSource } from './render-choice.ts';

const MOST_TABS = 3;

/** One policy, rendered in the page for the client, pack, scope and name that the reader chooses. */
class PolicyPanel extends HTMLElement {
  #turn = 0;

  #find<Element extends HTMLElement>(selector: string): Element {
    const found = this.querySelector<Element>(selector);
    if (found === null) throw new Error(`the panel has no ${selector}`);
    return found;
  }

  get #form(): HTMLFormElement {
    return this.#find('form');
  }

  #choice(name: string): HTMLSelectElement | null {
    return this.#form.elements.namedItem(name) as HTMLSelectElement | null;
  }

  #control(name: string): HTMLSelectElement {
    const control = this.#choice(name);
    if (control === null) throw new Error(`the panel has no field ${name}`);
    return control;
  }

  /** The slug of the server that the panel is about: a choice where it has one. */
  get #server(): string {
    return this.#choice('server')?.value ?? this.dataset['server'] ?? '';
  }

  get #source(): IntentSource {
    const own = this.querySelector('script[type="application/json"]')?.textContent;
    return {
      tool: this.dataset['tool'] ?? null,
      own: own === undefined ? null : (JSON.parse(own) as PanelIntents),
      path: this.#choice('server')?.selectedOptions[0]?.dataset['intents'] ?? this.dataset['intents'] ?? '',
      holdsOthers: 'holdsOthers' in this.dataset,
    };
  }

  connectedCallback(): void {
    void this.#offerFormats();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#form.addEventListener('input', (event) => {
      this.#remember(event.target as HTMLSelectElement);
      this.#markTab();
      void this.#render();
    });
    const where = this.#find('[data-where]');
    // On a tool page the steps come with the first rendering.
    if (where.hidden) where.addEventListener('toggle', () => void this.#render(), { once: true });
    where.hidden = false;
    this.#enableButtons();
  }

  /** Offers all formats beside that of the page, and shows the one that was chosen before. */
  async #offerFormats(): Promise<void> {
    const formats = await fetchFormats(this.dataset['states'] ?? '').catch(() => null);
    // Without them, that of the page is all there is to choose.
    if (formats !== null) offerFormats(this.#control('format'), formats);
    this.#makeTabs();
    this.#recall();
    this.#markTab();
  }

  /** The clients that most readers run, each a click away. */
  #makeTabs(): void {
    const format = this.#control('format');
    this.#find('[data-tabs]').append(
      ...[...format.options].slice(0, MOST_TABS).map((option) => {
        const tab = Object.assign(document.createElement('button'), {
          type: 'button',
          textContent: option.text.trim(),
        });
        tab.value = option.value;
        tab.addEventListener('click', () => {
          format.value = option.value;
          format.dispatchEvent(new Event('input', { bubbles: true }));
        });
        return tab;
      }),
    );
  }

  #markTab(): void {
    const chosen = this.#control('format').value;
    for (const tab of this.querySelectorAll<HTMLButtonElement>('[data-tabs] button'))
      tab.setAttribute('aria-pressed', String(tab.value === chosen));
  }

  /** Sets the fields to what was chosen before, and shows it where that is not what the page has. */
  #recall(): void {
    const { format, pack, alias } = readChoice(this.#server);
    const isKnown = (name: string, value: string | null): value is string =>
      value !== null && [...this.#control(name).options].some((option) => option.value === value);
    if (isKnown('format', format)) this.#control('format').value = format;
    this.#control('pack').value = isKnown('pack', pack) ? pack : this.#firstPack();
    if (alias !== null && alias !== '') this.#control('alias').value = alias;
    const shown = ['format', 'pack'].every((name) => this.#control(name).value === this.dataset[name]);
    if (!shown || this.#control('alias').value !== this.#server) void this.#render();
  }

  /** The pack that is shown first for the chosen client. */
  #firstPack(): string {
    return this.#control('format').selectedOptions[0]?.dataset['pack'] ?? this.dataset['pack'] ?? '';
  }

  #remember({ name, value }: HTMLSelectElement): void {
    const server = this.#server;
    if (name === 'server') this.#control('alias').value = readChoice(server).alias ?? server;
    if (name === 'format' || name === 'pack' || name === 'alias') rememberChoice(server, name, value);
    if (name === 'format' && readChoice(server).pack === null) this.#control('pack').value = this.#firstPack();
  }

  async #render(): Promise<void> {
    const turn = ++this.#turn;
    const [format = '', pack = '', scope, alias] = ['format', 'pack', 'scope', 'alias'].map(
      (name) => this.#control(name).value,
    );
    // A name pasted with a space around it would make a rule that fits nothing.
    const name = alias?.trim() || this.#server;
    try {
      const [shown, state] = await Promise.all([
        renderChoice(this.#source, { format, pack, scope: scope as Scope, alias: name }),
        fetchState(this.dataset['states'] ?? '', format),
      ]);
      // A later choice has been made meanwhile.
      if (turn !== this.#turn) return;
      this.#show(shown.rendered);
      this.#find('[data-file]').textContent = shown.format.fileName;
      this.#find('[data-state]').textContent = state;
      this.#find<HTMLAnchorElement>('[data-guide]').href = `${this.dataset['guides'] ?? ''}${format}/`;
      this.#showSteps(shown.rendered, shown.format);
      this.#showReason(pack, shown.tools);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#find('[data-summary]').textContent =
        `This choice could not be rendered: ${(error as Error).message} The server’s page links a text with the policies for every client.`;
    }
  }

  /** Why the chosen pack says so, where it is not the one that the page speaks of. */
  #showReason(pack: string, tools: readonly ToolIntent[]): void {
    const [only] = this.#source.tool === null ? [] : tools;
    const place = this.#find('[data-reason]');
    place.hidden = only === undefined || pack === this.dataset['pack'];
    place.textContent = `${this.#control('pack').selectedOptions[0]?.textContent.trim() ?? ''}: ${only?.reason ?? ''}`;
  }

  #show({ text, summary, notes }: RenderedPolicy): void {
    this.#find('[data-text]').textContent = text;
    this.#find('[data-summary]').textContent = summary;
    const isServer = this.#source.tool === null;
    const count = (tools: readonly string[]) => (isServer && tools.length > 0 ? ` (${tools.length})` : '');
    this.#fill(
      '[data-notes]',
      notes.map((note) => `${note.text}${count(note.tools)}`),
    );
  }

  #showSteps({ steps }: RenderedPolicy, { place, merging }: PolicyFormat): void {
    this.#find('[data-place]').textContent = place;
    this.#fill('[data-steps]', steps);
    this.#find('[data-existing]').textContent = merging.existing;
    this.#find('[data-second]').textContent = merging.second;
  }

  /** Makes items of texts the content of a list. */
  #fill(list: string, texts: readonly string[]): void {
    this.#find(list).replaceChildren(
      ...texts.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
    );
  }

  #enableButtons(): void {
    const copy = this.#find<HTMLButtonElement>('[data-copy]');
    const download = this.#find<HTMLButtonElement>('[data-download]');
    const code = this.#find('[data-text]');
    copy.addEventListener('click', async () => {
      if (!(await copyText(code.textContent, copy))) getSelection()?.selectAllChildren(code);
    });
    download.addEventListener('click', () => {
      downloadText(code.textContent, this.#find('[data-file]').textContent);
    });
  }
}
customElements.define('policy-panel', PolicyPanel);
