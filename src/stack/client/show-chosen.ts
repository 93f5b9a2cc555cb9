import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { JudgedTool } from '../answer/judged-tool.ts';
import type { ChosenServer } from '../compose/compose-state.ts';
import { drawMeter } from './draw-marks.ts';

/** A chosen server as the list shows it. */
export interface ChosenView {
  readonly chosen: ChosenServer;
  readonly name: string;
  readonly tools: readonly JudgedTool[];
  /** Whether its tools have still to be brought. */
  readonly isWaiting: boolean;
  /** Whether its tools are listed. */
  readonly isOpen: boolean;
}

/** The list of what was chosen, and what a reader can do to it. */
export interface ChosenListView {
  readonly servers: readonly ChosenView[];
  readonly onChange: (id: string, part: Partial<ChosenServer>) => void;
  readonly onOpen: (id: string | null) => void;
  readonly onRemove: (id: string) => void;
  readonly onBring: (server: ChosenServer) => void;
}

function showTicks({ chosen, tools }: ChosenView, onChange: ChosenListView['onChange']): TemplateResult {
  const names = [...new Set(tools.map(({ name }) => name))];
  const ticked = chosen.tools ?? new Set(names);
  const tick = (name: string, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(name);
    else next.delete(name);
    onChange(chosen.id, { tools: next.size === names.length ? null : next });
  };
  return html`
    <p class="mt-2 flex gap-3">
      <button
        type="button"
        class="policy-download"
        @click=${() => {
          onChange(chosen.id, { tools: null });
        }}
      >
        All
      </button>
      <button
        type="button"
        class="policy-download"
        @click=${() => {
          onChange(chosen.id, { tools: new Set() });
        }}
      >
        None
      </button>
    </p>
    <ul class="stack-ticks">
      ${repeat(
        tools,
        ({ name }) => name,
        ({ name, verdict }) => html`
          <li>
            <label>
              <input
                type="checkbox"
                .checked=${live(ticked.has(name))}
                @change=${({ target }: Event) => {
                  tick(name, (target as HTMLInputElement).checked);
                }}
              />
              ${drawMeter(verdict.severity, '')}
              <span class="name" dir="auto">${revealHiddenCharacters(name)}</span>
            </label>
          </li>
        `,
      )}
    </ul>
  `;
}

const tellTools = ({ chosen, tools, isWaiting }: ChosenView): string => {
  const count = `${chosen.tools?.size ?? tools.length} of ${tools.length} tools`;
  if (isWaiting) return 'not in the catalogue, and in no policy until its tools are here';
  return chosen.slug === null ? `${count}, brought by you` : count;
};

const showBring = ({ chosen }: ChosenView, { onBring }: ChosenListView): TemplateResult => html`
  <button
    type="button"
    class="policy-download"
    @click=${() => {
      onBring(chosen);
    }}
  >
    Bring its tools
  </button>
`;

const showOpener = ({ chosen, isOpen }: ChosenView, { onOpen }: ChosenListView): TemplateResult => html`
  <button
    type="button"
    class="policy-download"
    aria-expanded=${isOpen}
    @click=${() => {
      onOpen(isOpen ? null : chosen.id);
    }}
  >
    ${isOpen ? 'Close the list' : 'Tick single tools'}
  </button>
`;

function showServer(view: ChosenView, aliases: readonly string[], list: ChosenListView): TemplateResult {
  const { chosen, name, isOpen } = view;
  const { id, slug, alias } = chosen;
  const isTaken = aliases.filter((each) => each === alias).length > 1;
  return html`
    <li class="border-b border-line py-3">
      <p class="flex flex-wrap items-baseline gap-x-3">
        <strong class="wrap-anywhere" dir="auto">${revealHiddenCharacters(name)}</strong>
        <span class="text-sm text-soft">${tellTools(view)}</span>
        <button
          type="button"
          class="policy-download ml-auto"
          @click=${() => {
            list.onRemove(id);
          }}
        >
          Remove<span class="sr-only"> ${revealHiddenCharacters(name)}</span>
        </button>
      </p>
      <p class="mt-1 flex flex-wrap items-center gap-3 text-sm">
        <label>
          Your name for it
          <input
            class="input"
            .value=${live(alias)}
            autocomplete="off"
            spellcheck="false"
            @change=${({ target }: Event) => {
              list.onChange(id, { alias: (target as HTMLInputElement).value.trim() || (slug ?? alias) });
            }}
          />
        </label>
        ${view.isWaiting ? showBring(view, list) : showOpener(view, list)}
      </p>
      ${
        isTaken
          ? html`<p class="notice text-sm">Another server has this name: give each its own, as in your client.</p>`
          : nothing
      }
      ${isOpen ? showTicks(view, list.onChange) : nothing}
    </li>
  `;
}

/** The servers that were chosen, each with its name and its ticked tools. */
export const showChosen = (list: ChosenListView): TemplateResult => {
  const aliases = list.servers.map(({ chosen }) => chosen.alias);
  return html`
    <ul class="mt-4 border-t-2 border-ink">
      ${repeat(
        list.servers,
        ({ chosen }) => chosen.id,
        (view) => showServer(view, aliases, list),
      )}
    </ul>
  `;
};
