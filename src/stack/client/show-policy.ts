import { html, nothing, type TemplateResult } from 'lit-html';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { dispositions, type Disposition, type Scope } from '../../policies/intent.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import type { StackFile, StackNote } from '../../policies/rendered-stack.ts';
import type { Departure } from '../compose/compose-requests.ts';
import { drawIcon } from './draw-marks.ts';
import type { StackPolicy } from './render-policy.ts';
import { readPack, type StackChoice, type StackMenu } from './stack-choice.ts';
import type { StackPaths } from './stack-paths.ts';

const MOST_TABS = 3;
const MOST_NAMES = 6;

/** What the box of a policy shows. */
export interface PolicyView {
  readonly paths: StackPaths;
  readonly menu: StackMenu;
  readonly choice: StackChoice;
  readonly policy: StackPolicy;
  /** How far the format is known to hold, in a sentence. */
  readonly state: string;
  readonly onChoose: (choice: Partial<StackChoice>) => void;
  readonly onCopy: (text: string, button: HTMLButtonElement) => void;
  readonly onDownload: (file: StackFile) => void;
}

const WORDS = {
  allow: ['runs unasked', 'run unasked'],
  limit: ['runs at a limited rate', 'run at a limited rate'],
  ask: ['asks a person', 'ask a person'],
  deny: ['is refused', 'are refused'],
  hide: ['is hidden', 'are hidden'],
} as const satisfies Record<Disposition, readonly [string, string]>;

const tellCounts = ({ rendered }: StackPolicy): string =>
  dispositions
    .filter((each) => rendered.counts[each] > 0)
    .map(
      (each) => `${rendered.counts[each].toLocaleString('en-GB')} ${WORDS[each][rendered.counts[each] === 1 ? 0 : 1]}`,
    )
    .join(', ');

/** Notes that say the same of several servers are one, with all of them named. */
const tellNotes = (notes: readonly StackNote[]): string[] =>
  [...Map.groupBy(notes, ({ text }) => text)].map(([text, same]) => {
    const aliases = same.flatMap(({ alias }) => (alias === null ? [] : [revealHiddenCharacters(alias)]));
    const tools = same.reduce((sum, note) => sum + note.tools.length, 0);
    return `${text}${tools === 0 ? '' : ` (${tools})`}${aliases.length === 0 ? '' : ` – ${aliases.join(', ')}`}`;
  });

const tellNames = (departures: readonly Departure[]): string => {
  const names = departures.slice(0, MOST_NAMES).map(({ alias, tool }) => revealHiddenCharacters(`${alias}/${tool}`));
  return departures.length > MOST_NAMES
    ? `${names.join(', ')} and ${departures.length - MOST_NAMES} more`
    : names.join(', ');
};

/** Where a policy says something else than its pack. */
function showDepartures(departures: readonly Departure[]): TemplateResult | typeof nothing {
  if (departures.length === 0) return nothing;
  const held = departures.filter(({ because }) => because === 'exit');
  const own = departures.filter(({ because }) => because === 'reader');
  return html`
    ${
      held.length === 0
        ? nothing
        : html`<p>
            Alone, ${tellNames(held)} would run; in this company a person is asked, since private data could leave by
            ${held.length === 1 ? 'it' : 'them'}.
          </p>`
    }
    ${
      own.length === 0
        ? nothing
        : html`<p data-exceptions>
            Other than the pack, by your choice:
            ${own
              .slice(0, MOST_NAMES)
              .map(
                ({ alias, tool, pack, policy }) =>
                  `${revealHiddenCharacters(`${alias}/${tool}`)} (${policy}, not ${pack})`,
              )
              .join(', ')}${own.length > MOST_NAMES ? ` and ${own.length - MOST_NAMES} more` : ''}.
          </p>`
    }
  `;
}

const showChoices = ({ menu, choice, onChoose }: PolicyView): TemplateResult => html`
  <div class="policy-choices">
    <label>
      Pack
      <select
        name="pack"
        class="input"
        .value=${readPack(menu, choice)}
        @change=${({ target }: Event) => {
          onChoose({ pack: (target as HTMLSelectElement).value as PackId });
        }}
      >
        ${menu.packs.map(
          ({ id, label }) => html`<option value=${id} ?selected=${id === readPack(menu, choice)}>${label}</option>`,
        )}
      </select>
    </label>
    <label>
      Other tools of these servers
      <select
        name="scope"
        class="input"
        @change=${({ target }: Event) => {
          onChoose({ scope: (target as HTMLSelectElement).value as Scope });
        }}
      >
        <option value="only" ?selected=${choice.scope === 'only'}>Denied</option>
        <option value="rest" ?selected=${choice.scope === 'rest'}>Left untouched</option>
      </select>
    </label>
  </div>
`;

const showHead = (view: PolicyView): TemplateResult => {
  const { menu, choice, policy, onChoose, onCopy } = view;
  const tabs = menu.formats.flatMap(({ choices }) => choices).slice(0, MOST_TABS);
  const [first] = policy.rendered.files;
  return html`
    <div class="policy-head">
      <div class="policy-tabs">
        ${tabs.map(
          ({ id, label }) =>
            html`<button
              type="button"
              aria-pressed=${id === choice.format}
              @click=${() => {
                onChoose({ format: id });
              }}
            >
              ${label}
            </button>`,
        )}
      </div>
      <label>
        <span class="sr-only">Your client or gateway</span>
        <select
          name="format"
          class="input"
          @change=${({ target }: Event) => {
            onChoose({ format: (target as HTMLSelectElement).value });
          }}
        >
          ${menu.formats.map(
            ({ label, choices }) => html`
              <optgroup label=${label}>
                ${choices.map(
                  (each) =>
                    html`<option value=${each.id} ?selected=${each.id === choice.format}>${each.label}</option>`,
                )}
              </optgroup>
            `,
          )}
        </select>
      </label>
      ${
        first === undefined
          ? nothing
          : html`<button
              type="button"
              class="button action"
              data-copy
              @click=${({ currentTarget }: Event) => {
                onCopy(first.text, currentTarget as HTMLButtonElement);
              }}
            >
              ${drawIcon('copy')} <span>Copy${policy.rendered.files.length > 1 ? ' first' : ''}</span>
            </button>`
      }
    </div>
  `;
};

const showFile = ({ onCopy, onDownload, policy }: PolicyView, file: StackFile): TemplateResult => html`
  <details class="border-b border-line px-3 py-2">
    <summary>
      <strong class="font-mono">${file.fileName}</strong>
      <span class="text-soft">
        ${file.text.split('\n').length - 1} lines for
        ${file.aliases.map((alias) => revealHiddenCharacters(alias)).join(', ')}
      </span>
    </summary>
    <p class="flex gap-3">
      <button
        type="button"
        class="policy-download"
        @click=${() => {
          onDownload(file);
        }}
      >
        Download
      </button>
      ${
        policy.rendered.files.length > 1
          ? html`<button
              type="button"
              class="policy-download"
              @click=${({ currentTarget }: Event) => {
                onCopy(file.text, currentTarget as HTMLButtonElement);
              }}
            >
              <span>Copy</span>
            </button>`
          : nothing
      }
    </p>
    <pre tabindex="0" aria-label="Policy"><code data-text>${file.text}</code></pre>
  </details>
`;

/** The merged policy of a stack, to be chosen, read and copied. */
export function showPolicy(view: PolicyView): TemplateResult {
  const { paths, choice, policy, state } = view;
  const { rendered, format, departures } = policy;
  return html`
    <div class="policy-box">
      ${showHead(view)}
      <div class="policy-foot border-b border-line">
        <p><strong data-counts>${tellCounts(policy)}.</strong></p>
        ${showDepartures(departures)}
      </div>
      ${rendered.files.map((file) => showFile(view, file))} ${showChoices(view)}
      <div class="policy-foot">
        <p role="status">${rendered.summary}</p>
        <ul class="list-disc pl-5 text-soft">
          ${tellNotes(rendered.notes).map((note) => html`<li>${note}</li>`)}
        </ul>
        <p>${state}</p>
        <details>
          <summary>Where it goes, step by step</summary>
          <p class="mt-1">${format.place}</p>
          <ol class="mt-1 list-decimal pl-5">
            ${rendered.steps.map((step) => html`<li>${revealHiddenCharacters(step)}</li>`)}
          </ol>
          <p class="mt-1">${format.merging.existing}</p>
        </details>
        <p><a href="${paths.guides}${choice.format}/">How to check it, what it can’t do, how to undo it</a></p>
      </div>
    </div>
  `;
}
