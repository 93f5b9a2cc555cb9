import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { dispositions, type Disposition } from '../../policies/intent.ts';
import type { PlacedTool } from '../answer/placed-tool.ts';
import { drawMeter } from './draw-marks.ts';
import type { StackPaths } from './stack-paths.ts';

const WORDS = {
  allow: 'run',
  limit: 'limit',
  ask: 'ask',
  deny: 'deny',
  hide: 'hide',
} as const satisfies Record<Disposition, string>;

/** What a table of a stack's tools needs beside them. */
export interface ToolsView {
  readonly paths: StackPaths;
  readonly tools: readonly PlacedTool[];
  /** How many of them are shown. */
  readonly shown: number;
  /** What the policy does with a tool; null where it doesn't speak of it. */
  readonly given: (tool: PlacedTool) => Disposition | null;
  /** What the reader chose for a tool; null where its pack decides. */
  readonly chosen: (tool: PlacedTool) => Disposition | null;
  readonly onChoose: (tool: PlacedTool, disposition: Disposition | null) => void;
  readonly onMore: () => void;
}

const isDisposition = (value: string): value is Disposition => (dispositions as readonly string[]).includes(value);

function showChoice(tool: PlacedTool, { given, chosen, onChoose }: ToolsView): TemplateResult {
  const own = given(tool);
  const choice = chosen(tool);
  const change = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    onChoose(tool, isDisposition(value) ? value : null);
  };
  return html`
    <select class="input caps" aria-label="Policy for ${revealHiddenCharacters(tool.name)}" @change=${change}>
      <option value="" ?selected=${choice === null}>${own === null ? 'pack' : WORDS[own]}</option>
      ${dispositions.map(
        (each) => html`<option value=${each} ?selected=${choice === each}>${WORDS[each]}, always</option>`,
      )}
    </select>
  `;
}

const showRow = (tool: PlacedTool, view: ToolsView): TemplateResult => html`
  <tr>
    <td class="col-level">${drawMeter(tool.verdict.severity)}</td>
    <th scope="row" class="col-tool">
      ${
        tool.server === null || tool.slug === null
          ? html`<span class="name" dir="auto">${revealHiddenCharacters(tool.name)}</span>`
          : html`<a class="name" dir="auto" href=${view.paths.tool(tool.server, tool.slug)}
              >${revealHiddenCharacters(tool.name)}</a
            >`
      }
    </th>
    <td class="col-server" dir="auto">${revealHiddenCharacters(tool.alias)}</td>
    <td class="col-undo" data-label="Undo">${tool.verdict.undo}</td>
    <td class="col-why"><span>${tool.verdict.worst}</span></td>
    <td class="col-policy">${showChoice(tool, view)}</td>
  </tr>
`;

/** The tools of a stack, the worst first, each with what the policy does with it. */
export const showTools = (view: ToolsView): TemplateResult => {
  const { tools, shown, onMore } = view;
  return html`
    <table class="table rows" aria-label="Tools of this stack, worst first">
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Tool</th>
          <th scope="col">Yours</th>
          <th scope="col">Undo</th>
          <th scope="col">The worst that one call does</th>
          <th scope="col">Policy</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          tools.slice(0, shown),
          ({ alias, name }) => `${alias}\u0000${name}`,
          (tool) => showRow(tool, view),
        )}
      </tbody>
    </table>
    ${
      tools.length > shown
        ? html`<button type="button" class="button mt-3" @click=${onMore}>
            Show more of all ${tools.length.toLocaleString('en-GB')} tools
          </button>`
        : nothing
    }
  `;
};
