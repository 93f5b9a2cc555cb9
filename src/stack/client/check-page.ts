import { html, nothing, render } from 'lit-html';
import { loadFormats } from '../../components/policies/load-format.ts';
import { findStackForm } from '../forms/index.ts';
import { readStack } from '../read-stack.ts';
import { loadLanguages } from '../texts/load-languages.ts';
import { spellConfiguration } from '../spell-configuration.ts';
import { AnswerPanel } from './answer-panel.ts';
import { showComposeOn } from './compose-on.ts';
import { embedMarks } from './embed-marks.ts';
import { exampleStack } from './example-stack.ts';
import { findServers } from './find-servers.ts';
import { Judge } from './judge.ts';
import { loadKnown } from './load-known.ts';
import { showProblems, showServers } from './show-servers.ts';
import type { StackMenu } from './stack-choice.ts';
import { readStackPaths } from './stack-paths.ts';
import { TextTaker } from './take-texts.ts';

const FIRST_FORMAT = 'claude-code';

/** A stack that is pasted, dropped or picked, and answered in the page. */
class StackCheck extends HTMLElement {
  readonly #paths = readStackPaths(this);
  readonly #judge = new Judge();
  readonly #known = loadKnown(this.#paths.known);
  #panel: AnswerPanel | null = null;
  #taker: TextTaker | null = null;
  #turn = 0;

  #find<Element extends HTMLElement>(selector: string): Element {
    const found = this.querySelector<Element>(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  }

  get #text(): HTMLTextAreaElement {
    return this.#find('textarea');
  }

  connectedCallback(): void {
    const menu = JSON.parse(this.dataset['menu'] ?? '') as StackMenu;
    const choice = { format: FIRST_FORMAT, pack: null, scope: 'only', exceptions: new Map() } as const;
    this.#panel = new AnswerPanel(this.#find('[data-answer]'), this.#paths, menu, choice, () => null);
    // Everything that an answer may need is brought now: no later request can tell what was pasted.
    void Promise.all([
      this.#known,
      this.#judge.prepare(),
      loadLanguages(),
      loadFormats(),
      embedMarks(this.#paths.marks),
      this.#panel.show([]),
    ]).then(
      () => {
        this.dataset['ready'] = '';
        if (this.#text.value !== '') void this.#check(this.#text.value, null);
      },
      (error: unknown) => {
        this.#say(`The page is not whole: ${(error as Error).message}`);
      },
    );
    this.#listen();
  }

  #listen(): void {
    this.#find('[data-clear]').addEventListener('click', () => {
      this.#clear();
    });
    this.#find('[data-example]').addEventListener('click', () => {
      this.#text.value = exampleStack;
      void this.#check(exampleStack, 'mcp.json');
    });
    this.#taker = new TextTaker({
      area: this,
      box: this.#text,
      picker: this.#find<HTMLInputElement>('[data-file]'),
      onText: (text, fileName) => void this.#check(text, fileName),
      onFailure: (words) => {
        this.#say(words);
      },
    });
  }

  #clear(): void {
    this.#turn += 1;
    delete this.dataset['took'];
    this.#taker?.clear();
    for (const place of ['[data-problems]', '[data-servers]']) render(nothing, this.#find(place));
    void this.#panel?.show([]);
    this.#say('');
    this.#text.focus();
  }

  #say(words: string): void {
    this.#find('[data-status]').textContent = words;
  }

  async #check(text: string, fileName: string | null): Promise<void> {
    try {
      await this.#answer(text, fileName);
    } catch (error) {
      this.#say(`This could not be answered: ${(error as Error).message}`);
    }
  }

  async #answer(text: string, fileName: string | null): Promise<void> {
    const turn = ++this.#turn;
    const panel = this.#panel;
    if (panel === null) return;
    this.#say('Reading…');
    const started = performance.now();
    const stack = await readStack(text, fileName);
    const known = await this.#known;
    const { found, servers, lists } = await findServers(stack, known, this.#judge);
    // Something else has been pasted meanwhile.
    if (turn !== this.#turn) return;
    const isFailed = stack.problems.some(({ level }) => level === 'error');
    // What was kept takes the place of what was pasted: the values of variables are gone from the page.
    if (stack.servers.length > 0 && !isFailed) this.#text.value = spellConfiguration(stack);
    const form = stack.form === null ? null : findStackForm(stack.form);
    const format = form?.format ?? panel.choice.format;
    await panel.show(servers, {
      ...panel.choice,
      format,
      ...(format !== panel.choice.format && { pack: null }),
      exceptions: new Map(),
    });
    if (turn !== this.#turn) return;
    render(showProblems(stack.problems), this.#find('[data-problems]'));
    const path = this.#paths.compose;
    const composeOn = showComposeOn(() => ({ path, found, lists, choice: panel.choice, listNames: known.listNames }));
    render(
      found.length === 0 ? nothing : html`${showServers(this.#paths, found, panel.answer)} ${composeOn}`,
      this.#find('[data-servers]'),
    );
    const count = found.filter(({ match }) => match?.kind !== 'unknown').length;
    this.#say(
      found.length === 0
        ? ''
        : `${form === null ? 'Lists of tools' : form.title}: ${found.length} server${found.length === 1 ? '' : 's'}, ${count} known. Nothing was sent.`,
    );
    this.dataset['took'] = String(Math.round(performance.now() - started));
  }
}
customElements.define('stack-check', StackCheck);
