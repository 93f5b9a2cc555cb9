import { html, nothing, type TemplateResult } from 'lit-html';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { severityIds } from '../../catalog/vocabulary-ids.ts';
import type { StackAnswer } from '../answer/answer-stack.ts';
import { tellRemote } from '../identify/name-captured.ts';
import type { KnownServer, Match } from '../stack.ts';
import { drawMeter } from './draw-marks.ts';
import type { StackPaths } from './stack-paths.ts';

/** A server of a pasted configuration, and what it was found to be. */
export interface FoundServer {
  readonly alias: string;
  readonly isOff: boolean;
  /** Null where its tools were pasted themselves. */
  readonly match: Match | null;
  /** What the catalogue calls it, and the version that is captured; null where it is unknown. */
  readonly known: (KnownServer & { readonly name: string; readonly version: string }) | null;
}

const worstFirst = severityIds.toReversed();

const tellMatch = (paths: StackPaths, { match, known, isOff }: FoundServer): TemplateResult => {
  const off = isOff ? html` <span class="text-soft">(off, not counted)</span>` : nothing;
  if (match === null) return html`tools as pasted${off}`;
  if (match.kind === 'unknown') return html`<strong>unknown</strong>${off}`;
  const { version, isCaptured, remote } = match;
  const told =
    remote !== undefined && known !== null
      ? tellRemote(known)
      : version === null || isCaptured
        ? null
        : `asked for ${revealHiddenCharacters(version)}, read from ${known?.version}`;
  const note = told === null ? nothing : html`<br /><span class="text-soft">${told}</span>`;
  return html`<a href=${paths.server(match.slug)}>${known?.name ?? match.slug}</a>${note}${off}`;
};

/** The servers of a stack with the mix of each. */
export function showServers(
  paths: StackPaths,
  found: readonly FoundServer[],
  { servers }: StackAnswer,
): TemplateResult {
  const mixes = new Map(servers.map((server) => [server.alias, server]));
  const unknown = found.filter(({ match }) => match?.kind === 'unknown');
  return html`
    <div class="scroller relative mt-6" tabindex="0" role="region" aria-label="Servers">
      <table class="table stack-servers text-sm">
        <thead>
          <tr>
            <th scope="col">Yours</th>
            <th scope="col">Known as</th>
            <th scope="col" class="text-right">Tools</th>
            ${worstFirst.map((id) => html`<th scope="col" class="text-right">${drawMeter(id, '')}<span class="sr-only">${id}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${found.map((server) => {
            const mix = server.isOff ? undefined : mixes.get(server.alias);
            return html`
              <tr>
                <th scope="row" class="font-mono wrap-anywhere" dir="auto">${revealHiddenCharacters(server.alias)}</th>
                <td>${tellMatch(paths, server)}</td>
                <td class="text-right">${mix?.tools ?? '?'}</td>
                ${worstFirst.map((id) => html`<td class="text-right">${mix === undefined ? '?' : mix.mix[id] || '–'}</td>`)}
              </tr>
            `;
          })}
        </tbody>
      </table>
    </div>
    ${
      unknown.length === 0
        ? nothing
        : html`
            <div class="notice text-sm">
              <p>
                What unknown servers can do is not in this answer, and the policy does not name their tools. Treat them
                as dangerous until somebody has read what they offer. Paste the answer of <code>tools/list</code> here,
                or capture them:
              </p>
              <ul class="mt-2">
                ${unknown.map(
                  ({ alias, match }) =>
                    html`<li class="wrap-anywhere">
                      <strong dir="auto">${revealHiddenCharacters(alias)}</strong>:
                      ${
                        match?.kind === 'unknown' && match.capture !== null
                          ? html`<code>${match.capture}</code>`
                          : 'nothing in its entry tells how to get it.'
                      }
                    </li>`,
                )}
              </ul>
            </div>
          `
    }
  `;
}

/** All that is wrong with a pasted text. */
export const showProblems = (problems: readonly Problem[]): TemplateResult | typeof nothing =>
  problems.length === 0
    ? nothing
    : html`
        <ul class="mt-4 border-t border-line text-sm" aria-label="Problems">
          ${problems.map(
            ({ level, code, path, message, hint }) => html`
              <li class="border-b border-line py-2 wrap-anywhere">
                <strong>${level === 'error' ? 'Error' : 'Note'}:</strong> ${revealHiddenCharacters(message)}
                <span class="text-soft">
                  ${revealHiddenCharacters(hint)} <code>${code}</code>${
                    path === '' ? nothing : html` at <code>${revealHiddenCharacters(path)}</code>`
                  }
                </span>
              </li>
            `,
          )}
        </ul>
      `;
