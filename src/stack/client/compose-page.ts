import { render } from 'lit-html';
import { loadFormats } from '../../components/policies/load-format.ts';
import type { JudgedTool } from '../answer/judged-tool.ts';
import { bringServers, isWaiting, type Arrival, type HeldServers } from '../compose/bring-servers.ts';
import {
  chooseServer,
  LONGEST_STATE,
  readState,
  spellState,
  type ChosenServer,
  type ComposeState,
} from '../compose/compose-state.ts';
import type { KnownServers } from '../known/open-known.ts';
import { AnswerPanel } from './answer-panel.ts';
import { BringBox } from './bring-box.ts';
import { embedMarks } from './embed-marks.ts';
import { loadKnown } from './load-known.ts';
import type { SelectedServer } from '../compose/compose-requests.ts';
import { showChosen } from './show-chosen.ts';
import { tellArrivals } from './tell-arrivals.ts';
import type { StackChoice, StackMenu } from './stack-choice.ts';
import { readStackPaths } from './stack-paths.ts';

/** Servers and tools that a reader ticks or brings, and one policy for them. */
class StackComposer extends HTMLElement {
  readonly #paths = readStackPaths(this);
  #menu: StackMenu = { formats: [], packs: [] };
  #known: KnownServers = { servers: [], listTools: () => [], listNames: () => null };
  #panel: AnswerPanel | null = null;
  #state: ComposeState = { format: '', pack: null, scope: 'only', servers: [] };
  /** By id, the tools that the reader brought: of this page alone. */
  #brought: HeldServers['tools'] = new Map();
  #box: BringBox | null = null;
  /** What there is to say of how the state was kept. */
  #kept = '';
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
    this.#box = new BringBox({
      area: this,
      known: this.#known,
      onArrivals: (arrivals, wanted) => this.#bring(arrivals, wanted),
      say: (words) => {
        this.#say(words);
      },
    });
    addEventListener('hashchange', () => void this.#read());
    const adder = this.#find<HTMLSelectElement>('select[name="server"]');
    adder.addEventListener('change', () => {
      if (adder.value !== '') this.#add(adder.value);
      adder.value = '';
    });
    await this.#read();
    await this.#box.takeHandedOver();
    this.dataset['ready'] = '';
  }

  /** Takes what stands in the address. */
  async #read(): Promise<void> {
    const formats = this.#menu.formats.flatMap(({ choices }) => choices.map(({ id }) => id));
    const { state, unknown } = readState(location.hash, formats, this.#known.listNames);
    this.#state = { ...state, servers: state.servers.map((server) => this.#keepBrought(server)) };
    this.#panel ??= new AnswerPanel(this.#find('[data-answer]'), this.#paths, this.#menu, this.#choice, (choice) => {
      this.#keep({ ...this.#state, ...this.#takeChoice(choice) });
      this.#showChosen();
    });
    await this.#show();
    if (unknown.length > 0) this.#say(`The catalogue has no server ${unknown.join(', ')}.`);
  }

  /** A brought server of an address has its name alone: what is here of it stays. */
  #keepBrought(server: ChosenServer): ChosenServer {
    if (server.slug !== null) return server;
    return this.#state.servers.find(({ slug, alias }) => slug === null && alias === server.alias) ?? server;
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
    const text = spellState(state, this.#known.listNames);
    const fits = text.length <= LONGEST_STATE;
    if (fits) history.replaceState(null, '', `${location.pathname}${text === '' ? '' : `#${text}`}`);
    this.#kept = fits ? '' : 'This is more than an address holds: it is shown, and lost when the page is closed.';
    this.#say(this.#kept);
  }

  #change(id: string, part: Partial<ChosenServer>): void {
    const servers = this.#state.servers.map((server) => (server.id === id ? { ...server, ...part } : server));
    this.#keep({ ...this.#state, servers });
    void this.#show();
  }

  #add(slug: string): void {
    const { servers } = this.#state;
    if (servers.some((server) => server.slug === slug)) return;
    this.#keep({ ...this.#state, servers: [...servers, chooseServer(slug, slug, servers)] });
    void this.#show();
  }

  #remove(id: string): void {
    this.#brought = new Map([...this.#brought].filter(([own]) => own !== id));
    this.#keep({ ...this.#state, servers: this.#state.servers.filter((server) => server.id !== id) });
    void this.#show();
  }

  get #held(): HeldServers {
    return { servers: this.#state.servers, tools: this.#brought };
  }

  #bring(arrivals: readonly Arrival[], wanted: string | null): string {
    const { servers, tools } = bringServers(this.#held, arrivals, wanted);
    this.#brought = tools;
    this.#keep({ ...this.#state, servers });
    void this.#show();
    return `${tellArrivals(arrivals)} ${this.#kept}`.trim();
  }

  #listTools({ id, slug }: ChosenServer): readonly JudgedTool[] {
    return slug === null ? (this.#brought.get(id) ?? []) : this.#known.listTools(slug);
  }

  #say(words: string): void {
    this.#find('[data-status]').textContent = words;
  }

  #showChosen(): void {
    const waiting = this.#state.servers.filter((server) => isWaiting(this.#held, server));
    this.#box?.want(waiting[0] ?? null);
    render(
      showChosen({
        servers: this.#state.servers.map((chosen) => ({
          chosen,
          name: this.#known.servers.find(({ slug }) => slug === chosen.slug)?.name ?? chosen.alias,
          tools: this.#listTools(chosen),
          isWaiting: waiting.includes(chosen),
          isOpen: this.#open === chosen.id,
        })),
        onChange: (id, part) => {
          this.#change(id, part);
        },
        onOpen: (id) => {
          this.#open = id;
          this.#showChosen();
        },
        onRemove: (id) => {
          this.#remove(id);
        },
        onBring: (server) => {
          this.#box?.want(server);
          this.#box?.focus();
        },
      }),
      this.#find('[data-chosen]'),
    );
  }

  async #show(): Promise<void> {
    this.#showChosen();
    const servers = this.#state.servers.map((chosen): SelectedServer => ({
      slug: chosen.slug,
      alias: chosen.alias,
      tools: this.#listTools(chosen),
      selected: chosen.tools,
    }));
    await this.#panel?.show(servers, this.#choice);
  }
}
customElements.define('stack-composer', StackComposer);
