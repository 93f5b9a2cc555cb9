import { html, nothing, render } from 'lit-html';
import { copyText, downloadText } from '../../components/policies/copy-text.ts';
import { fetchState } from '../../components/policies/render-choice.ts';
import { answerStack, type StackAnswer } from '../answer/answer-stack.ts';
import type { PlacedTool } from '../answer/placed-tool.ts';
import type { SelectedServer } from '../compose/compose-requests.ts';
import { renderPolicy, type StackPolicy } from './render-policy.ts';
import { showBand, showSharedNames, showTokens, showWaysOut } from './show-answer.ts';
import { showPolicy } from './show-policy.ts';
import { showTools } from './show-tools.ts';
import { chooseFor, type StackChoice, type StackMenu } from './stack-choice.ts';
import type { StackPaths } from './stack-paths.ts';

const FIRST_ROWS = 8;
const MORE_ROWS = 100;

/** What a stack can do and the policy for it, with all that a reader can choose of it. */
export class AnswerPanel {
  readonly #place: HTMLElement;
  readonly #paths: StackPaths;
  readonly #menu: StackMenu;
  readonly #onChoose: (choice: StackChoice) => void;
  #choice: StackChoice;
  #servers: readonly SelectedServer[] = [];
  #answer: StackAnswer = answerStack([]);
  #shown = FIRST_ROWS;
  #turn = 0;

  constructor(
    place: HTMLElement,
    paths: StackPaths,
    menu: StackMenu,
    choice: StackChoice,
    onChoose: (choice: StackChoice) => void,
  ) {
    this.#place = place;
    this.#paths = paths;
    this.#menu = menu;
    this.#choice = choice;
    this.#onChoose = onChoose;
  }

  get choice(): StackChoice {
    return this.#choice;
  }

  /** What the shown servers can do. */
  get answer(): StackAnswer {
    return this.#answer;
  }

  /** Answers other servers, of distinct names; what was chosen stays. */
  async show(servers: readonly SelectedServer[], choice: StackChoice = this.#choice): Promise<void> {
    this.#servers = servers;
    this.#choice = choice;
    this.#shown = FIRST_ROWS;
    this.#answer = answerStack(
      servers.map(({ tools, selected, ...server }) => ({
        ...server,
        tools: tools.filter(({ name }) => selected?.has(name) ?? true),
      })),
    );
    await this.#render();
  }

  #choose(part: Partial<StackChoice>): void {
    // Another client has another pack first.
    this.#choice = { ...this.#choice, ...(part.format !== undefined && { pack: null }), ...part };
    this.#onChoose(this.#choice);
    void this.#render();
  }

  async #render(): Promise<void> {
    const turn = ++this.#turn;
    const [policy, state] = await Promise.all([
      renderPolicy(this.#servers, this.#answer, this.#menu, this.#choice),
      fetchState(this.#paths.states, this.#choice.format),
    ]);
    // A later choice has been made meanwhile.
    if (turn === this.#turn) this.#fill(policy, state);
  }

  #fill(policy: StackPolicy, state: string): void {
    const { tools } = this.#answer;
    if (tools.length === 0) {
      render(nothing, this.#place);
      return;
    }
    const { counts } = policy.rendered;
    const given = new Map(
      policy.rendered.effects.map((effect) => [`${effect.alias}\u0000${effect.tool}`, effect.given]),
    );
    const unasked = counts.allow + counts.limit;
    render(
      html`
        <section aria-label="Answer">
          ${showBand(
            this.#answer,
            `${unasked.toLocaleString('en-GB')} of ${tools.length.toLocaleString('en-GB')} tools run unasked under this policy.`,
          )}
        </section>
        <section aria-label="Policy">
          ${showPolicy({
            paths: this.#paths,
            menu: this.#menu,
            choice: this.#choice,
            policy,
            state,
            onChoose: (part) => {
              this.#choose(part);
            },
            onCopy: (text, button) => void copyText(text, button),
            onDownload: ({ text, fileName }) => {
              downloadText(text, fileName);
            },
          })}
        </section>
        <section class="mt-6">
          <h2>What it can do, worst first</h2>
          ${showTools({
            paths: this.#paths,
            tools,
            shown: this.#shown,
            given: ({ alias, name }) => given.get(`${alias}\u0000${name}`) ?? null,
            chosen: ({ alias, name }) => this.#choice.exceptions.get(alias)?.get(name) ?? null,
            onChoose: ({ alias, name }: PlacedTool, disposition) => {
              this.#choose({ exceptions: chooseFor(this.#choice, alias, name, disposition).exceptions });
            },
            onMore: () => {
              this.#shown += MORE_ROWS;
              this.#fill(policy, state);
            },
          })}
        </section>
        <section class="mt-8">${showWaysOut(this.#answer)}</section>
        <section class="mt-8">${showSharedNames(this.#answer)}</section>
        <section class="mt-8">${showTokens(this.#answer)}</section>
      `,
      this.#place,
    );
  }
}
