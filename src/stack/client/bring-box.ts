import { render } from 'lit-html';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { JudgedTool } from '../answer/judged-tool.ts';
import type { Arrival } from '../compose/bring-servers.ts';
import type { ChosenServer } from '../compose/compose-state.ts';
import type { KnownServers } from '../known/open-known.ts';
import { readStack } from '../read-stack.ts';
import type { Stack } from '../stack.ts';
import { loadLanguages } from '../texts/load-languages.ts';
import { findServers } from './find-servers.ts';
import { takeHandedOver } from './hand-over.ts';
import { Judge } from './judge.ts';
import { showProblems } from './show-servers.ts';
import { TextTaker } from './take-texts.ts';

/** What a box needs of its page. */
export interface BringPage {
  /** What holds the box, and what texts may be dropped on. */
  readonly area: HTMLElement;
  readonly known: KnownServers;
  /** Takes what came; `wanted` is the id of the server whose tools were asked for. Says in words what became of it. */
  readonly onArrivals: (arrivals: readonly Arrival[], wanted: string | null) => string;
  readonly say: (words: string) => void;
}

/** Takes servers that the catalogue does not have, and judges their tools in the page. */
export class BringBox {
  readonly #page: BringPage;
  readonly #taker: TextTaker;
  #judge: Judge | null = null;
  #prepared: Promise<unknown> | null = null;
  #wanted: ChosenServer | null = null;

  constructor(page: BringPage) {
    this.#page = page;
    const { area } = page;
    this.#taker = new TextTaker({
      area,
      box: this.#find('textarea'),
      picker: this.#find<HTMLInputElement>('[data-file]'),
      onText: (text, fileName) => void this.#bring(() => readStack(text, fileName)),
      onFailure: page.say,
    });
    // What judges is brought as a reader comes near: whatever is given later, no request follows from it.
    this.#find('[data-bring]').addEventListener('toggle', () => {
      this.#prepare();
    });
    area.addEventListener('dragenter', () => {
      this.#prepare();
    });
  }

  /** Asks for the tools of a server; null where none waits for them. */
  want(server: ChosenServer | null): void {
    this.#wanted = server;
    this.#find('[data-whose]').textContent =
      server === null ? 'Its tools' : `Tools of ${revealHiddenCharacters(server.alias)}`;
    if (server !== null) this.#find<HTMLDetailsElement>('[data-bring]').open = true;
  }

  focus(): void {
    this.#find('textarea').focus();
  }

  /** Takes what the page before handed over. */
  async takeHandedOver(): Promise<void> {
    const handed = takeHandedOver();
    if (handed.length === 0) return;
    const exceptions = new Map(handed.map((server) => [server.alias, server.exceptions]));
    await this.#bring(() => Promise.resolve({ form: null, servers: [], lists: handed, problems: [] }), exceptions);
  }

  #find<Element extends HTMLElement>(selector: string): Element {
    const found = this.#page.area.querySelector<Element>(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  }

  #prepare(): Promise<unknown> {
    this.#judge ??= new Judge();
    this.#prepared ??= Promise.all([this.#judge.prepare(), loadLanguages()]).catch((error: unknown) => {
      this.#page.say(`Tools can't be judged: ${(error as Error).message}. Load the page again.`);
    });
    return this.#prepared;
  }

  async #bring(read: () => Promise<Stack>, exceptions: ReadonlyMap<string, Arrival['exceptions']> = new Map()) {
    const { say, known, onArrivals } = this.#page;
    try {
      say('Reading…');
      await this.#prepare();
      this.#judge ??= new Judge();
      const stack = await read();
      const { found, servers } = await findServers(stack, known, this.#judge);
      render(showProblems(stack.problems), this.#find('[data-problems]'));
      const judged = new Map<string, readonly JudgedTool[]>(servers.map(({ alias, tools }) => [alias, tools]));
      const arrivals = found
        .filter(({ isOff }) => !isOff)
        .map(({ alias, match }): Arrival => ({
          alias,
          slug: match?.kind === 'known' ? match.slug : null,
          tools: match === null ? (judged.get(alias) ?? []) : null,
          exceptions: exceptions.get(alias) ?? new Map(),
        }));
      if (arrivals.length > 0 && !stack.problems.some(({ level }) => level === 'error')) this.#taker.clear();
      say(arrivals.length === 0 ? '' : onArrivals(arrivals, this.#wanted?.id ?? null));
    } catch (error) {
      say(`This could not be read: ${(error as Error).message}`);
    }
  }
}
