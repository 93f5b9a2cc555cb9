import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Comparison, SharedName } from '../../views/compare/compare-subjects.ts';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';

/** So many shared names are shown. */
const MOST_SHARED = 200;

const nameRow = (differs: boolean): string => (differs ? 'differs' : '');

/** Subjects side by side, as a table; with `onlyDifferent`, without the rows that say the same of all. */
export const renderComparison = ({ heads, rows }: Comparison, onlyDifferent: boolean): TemplateResult =>
  html`<table class="table stacks compared" aria-label="Side by side">
    <thead>
      <tr>
        <td></td>
        ${heads.map(
          ({ name, of, href, mix }) =>
            html`<th scope="col">
              <a class="plain" href=${href}>${name}</a><span>${of}</span>
              <svg class="mini-mix" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                ${mix.map(
                  ([tone, start, share]) =>
                    svg`<rect class=${`is-${tone}`} x=${start} y="0" width=${share} height="4"></rect>`,
                )}
              </svg>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows
        .filter(({ differs }) => differs || !onlyDifferent)
        .map(
          ({ label, cells, differs }) =>
            html`<tr class=${nameRow(differs)}>
              <th scope="row">${label}</th>
              ${cells.map((cell, i) => html`<td data-label=${heads[i]?.label ?? ''}>${cell === '' ? '–' : cell}</td>`)}
            </tr>`,
        )}
    </tbody>
  </table>`;

/** The names that several servers use, with what each makes of them. */
export const renderShared = (shared: readonly SharedName[], names: readonly string[]): TemplateResult =>
  html`<h2 class="mt-8 mb-2">Names that several use (${shared.length})</h2>
    ${
      shared.length === 0
        ? html`<p>None: in a client that holds them all, no rule by bare name hits two tools.</p>`
        : html`<table class="table stacks compared" aria-label="Names that several use">
            <thead>
              <tr>
                <th scope="col">Name</th>
                ${names.map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${shared.slice(0, MOST_SHARED).map(
                ({ name, tools, differs }) =>
                  html`<tr class=${nameRow(differs)}>
                    <th scope="row" class="name">${revealHiddenCharacters(name)}</th>
                    ${tools.map(
                      (tool, i) =>
                        html`<td data-label=${names[i] ?? ''}>
                          ${tool === null ? nothing : html`<a class="plain" href=${tool.href}>${tool.brief}</a>`}
                        </td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${shared.length > MOST_SHARED ? html`<p>${shared.length - MOST_SHARED} more are not shown.</p>` : nothing}`;
