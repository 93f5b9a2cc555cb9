import { render } from 'lit-html';
import { loadFormats } from '../../components/policies/load-format.ts';
import {
  LONGEST_STATE,
  readState,
  spellState,
  type ChosenServer,
  type ComposeState,
} from '../compose/compose-state.ts';
import type { KnownServers } from '../known/open-known.ts';
import { AnswerPanel } from './answer-panel.ts';
import { embedMarks } from './embed-marks.ts';
import { loadKnown } from './load-known.ts';
import type { SelectedServer } from '../compose/compose-requests.ts';
import { showChosen } from './show-chosen.ts';
import type { StackChoice, StackMenu } from './stack-choice.ts';
import { readStackPaths } from './stack-paths.ts';

/** Servers and tools of the catalogue that a reader ticks, and one policy for them. */
class StackComposer extends HTMLElement {
  readonly #paths = readStackPaths(this);
  #menu: StackMenu = { formats: [], packs: [] };
  #known: KnownServers = { servers: [], listTools: () => [] };
  #panel: AnswerPanel | null = null;
  #state: ComposeState = { format: '', pack: null, scope: 'only', servers: [] };
  #open: string | null = null;

  #find<Element extends HTMLElement>(selector: string): Element {
    const found = this.querySelector<Element>(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  }

  connectedCallback(): void {
    void this.#start().catch((error: unknown) => {
      this.#say(`The page is not whole: ${(error as Error).message}`);
    });
  }

  async #start(): Promise<void> {
    this.#menu = JSON.parse(this.dataset['menu'] ?? '') as StackMenu;
    [this.#known] = await Promise.all([loadKnown(this.#paths.known), loadFormats(), embedMarks(this.#paths.marks)]);
    addEventListener('hashchange', () => void this.#read());
    const adder = this.#find<HTMLSelectElement>('select[name="server"]');
    adder.addEventListener('change', () => {
      if (adder.value !== '') this.#add(adder.value);
      adder.value = '';
    });
    await this.#read();
    this.dataset['ready'] = '';
  }

  #listNames(slug: string): readonly string[] | null {
    const tools = this.#known.listTools(slug);
    return tools.length === 0 ? null : [...new Set(tools.map(({ name }) => name))];
  }

  /** Takes what stands in the address. */
  async #read(): Promise<void> {
    const formats = this.#menu.formats.flatMap(({ choices }) => choices.map(({ id }) => id));
    const { state, unknown } = readState(location.hash, formats, (slug) => this.#listNames(slug));
    this.#state = state;
    this.#panel ??= new AnswerPanel(this.#find('[data-answer]'), this.#paths, this.#menu, this.#choice, (choice) => {
      this.#keep({ ...this.#state, ...this.#takeChoice(choice) });
      this.#showChosen();
    });
    await this.#show();
    if (unknown.length > 0) this.#say(`The catalogue has no server ${unknown.join(', ')}.`);
  }

  get #choice(): StackChoice {
    const { format, pack, scope, servers } = this.#state;
    return { format, pack, scope, exceptions: new Map(servers.map(({ alias, exceptions }) => [alias, exceptions])) };
  }

  #takeChoice({ format, pack, scope, exceptions }: StackChoice): ComposeState {
    const servers = this.#state.servers.map((server) => ({
      ...server,
      exceptions: exceptions.get(server.alias) ?? new Map(),
    }));
    return { format, pack, scope, servers };
  }

  /** Keeps a state in the address, where it fits. */
  #keep(state: ComposeState): void {
    this.#state = state;
    const text = spellState(state, (slug) => this.#listNames(slug));
    const fits = text.length <= LONGEST_STATE;
    if (fits) history.replaceState(null, '', `${location.pathname}${text === '' ? '' : `#${text}`}`);
    this.#say(fits ? '' : 'This is more than an address holds: it is shown, and lost when the page is closed.');
  }

  #change(slug: string, part: Partial<ChosenServer>): void {
    const servers = this.#state.servers.map((server) => (server.slug === slug ? { ...server, ...part } : server));
    this.#keep({ ...this.#state, servers });
    void this.#show();
  }

  #add(slug: string): void {
    if (this.#state.servers.some((server) => server.slug === slug)) return;
    const server = { slug, alias: slug, tools: null, exceptions: new Map() };
    this.#keep({ ...this.#state, servers: [...this.#state.servers, server] });
    void this.#show();
  }

  #say(words: string): void {
    this.#find('[data-status]').textContent = words;
  }

  #showChosen(): void {
    render(
      showChosen({
        servers: this.#state.servers.map((chosen) => ({
          chosen,
          name: this.#known.servers.find(({ slug }) => slug === chosen.slug)?.name ?? chosen.slug,
          tools: this.#known.listTools(chosen.slug),
          isOpen: this.#open === chosen.slug,
        })),
        onChange: (slug, part) => {
          this.#change(slug, part);
        },
        onOpen: (slug) => {
          this.#open = slug;
          this.#showChosen();
        },
        onRemove: (slug) => {
          this.#keep({ ...this.#state, servers: this.#state.servers.filter((server) => server.slug !== slug) });
          void this.#show();
        },
      }),
      this.#find('[data-chosen]'),
    );
  }

  async #show(): Promise<void> {
    this.#showChosen();
    const servers = this.#state.servers.map(({ slug, alias, tools }): SelectedServer => ({
      slug,
      alias,
      tools: this.#known.listTools(slug),
      selected: tools,
    }));
    await this.#panel?.show(servers, this.#choice);
  }
}
customElements.define('stack-composer', StackComposer);
