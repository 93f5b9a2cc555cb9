import { html, nothing, type TemplateResult } from 'lit-html';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { StackAnswer } from '../answer/answer-stack.ts';
import type { WayOut } from '../answer/find-ways-out.ts';
import type { PlacedTool } from '../answer/placed-tool.ts';
import { tellStack } from '../answer/tell-stack.ts';
import { drawIcon, nameLevel } from './draw-marks.ts';

const MOST_WAYS = 8;
const MOST_NAMES = 24;
/** Tokens that a stack may take before it is worth saying that it crowds out work. */
const MANY_TOKENS = 20_000;

const figure = (count: number): string => count.toLocaleString('en-GB');
const spell = ({ alias, name }: PlacedTool): string => revealHiddenCharacters(`${alias}/${name}`);

/** How bad a stack gets, in one band: the level of its worst tool. */
export function showBand(answer: StackAnswer, unasked: string): TemplateResult {
  const severity = answer.tools[0]?.verdict.severity ?? null;
  return html`
    <div class="label is-${severity ?? 'unknown'}">
      <div class="label-band flex-wrap">
        <p>
          <strong class="signal">${nameLevel(severity)}</strong>
          <span class="big-meter"></span>
        </p>
        <p class="min-w-0 grow basis-60 text-[0.9375rem] leading-6">
          ${tellStack(answer)} <strong class="block">${unasked}</strong>
        </p>
      </div>
    </div>
    <ul class="danger-counts">
      ${answer.counts.map(
        ({ label, tools }) =>
          html`<li class=${tools.length === 0 ? 'text-soft' : ''}>
            <strong>${figure(tools.length)}</strong> ${label}
          </li>`,
      )}
    </ul>
  `;
}

const showWay = ({ from, to, what, how, alike }: WayOut): TemplateResult => html`
  <li class="border-b border-line py-2">
    <span class="flex flex-wrap items-center gap-x-2 font-mono text-sm font-bold">
      <span class="wrap-anywhere" dir="auto">${spell(from)}</span>
      ${drawIcon('arrow-right')}
      <span class="wrap-anywhere" dir="auto">${spell(to)}</span>
    </span>
    <span class="text-sm text-soft">
      ${what}, ${how}${alike === 0 ? '' : `; ${figure(alike)} more pair${alike === 1 ? '' : 's'} of these two servers`}
    </span>
  </li>
`;

/** How private data can leave a stack, and what could make an agent send it. */
export function showWaysOut({ waysOut: { ways, outside } }: StackAnswer): TemplateResult {
  const [first] = outside;
  return html`
    <h2>Ways out for private data <span class="text-soft">${figure(ways.length)}</span></h2>
    ${
      ways.length === 0
        ? html`<p class="mt-1 text-soft">
            No tool that hands over private data stands beside one that could take it out.
          </p>`
        : html`
            <ul class="mt-2 border-t-2 border-ink">
              ${ways.slice(0, MOST_WAYS).map((way) => showWay(way))}
            </ul>
            ${ways.length > MOST_WAYS ? html`<p class="mt-2 text-sm">And ${figure(ways.length - MOST_WAYS)} more.</p>` : nothing}
            <p class="mt-2 max-w-prose text-sm text-soft">
              ${
                first === undefined
                  ? 'No tool here brings in text of strangers: it would take a prompt of your own to go such a way.'
                  : `Text that ${spell(first)}${outside.length === 1 ? '' : ` and ${figure(outside.length - 1)} more`} bring${outside.length === 1 ? 's' : ''} in can ask an agent to go such a way.`
              }
              The supervised pack asks a person at each exit.
            </p>
          `
    }
  `;
}

/** Names that several servers of a stack use. */
export const showSharedNames = ({ shared }: StackAnswer): TemplateResult => html`
  <h2>Same name on several servers <span class="text-soft">${figure(shared.length)}</span></h2>
  ${
    shared.length === 0
      ? html`<p class="mt-1 text-soft">None. A rule by bare name fits one tool only.</p>`
      : html`
          <ul class="mt-2 flex flex-wrap gap-x-6 gap-y-1 border-t-2 border-ink pt-2">
            ${shared.slice(0, MOST_NAMES).map(
              ({ name, tools }) => html`
                <li>
                  <strong class="font-mono text-sm wrap-anywhere" dir="auto">${revealHiddenCharacters(name)}</strong>
                  <span class="text-sm text-soft" dir="auto"
                    >${tools.map(({ alias }) => revealHiddenCharacters(alias)).join(', ')}</span
                  >
                </li>
              `,
            )}
          </ul>
          ${shared.length > MOST_NAMES ? html`<p class="text-sm">And ${figure(shared.length - MOST_NAMES)} more.</p>` : nothing}
          <p class="mt-2 max-w-prose text-sm text-soft">
            A rule by bare name fits all of them, and a model may take one for the other: name the server in rules and
            prompts.
          </p>
        `
  }
`;

/** What the definitions of a stack cost in every conversation. */
export const showTokens = ({ tokens, servers, tools }: StackAnswer): TemplateResult => html`
  <h2>Room that the definitions take</h2>
  <p class="mt-1 max-w-prose">
    <strong>${figure(tokens)} tokens</strong> for ${figure(tools.length)} tools, in every conversation that loads them
    all (counted by OpenAI’s encoding o200k_base; other models count otherwise).
    ${
      tokens > MANY_TOKENS && servers.length > 1
        ? html`Most are ${revealHiddenCharacters(servers.toSorted((a, b) => b.tokens - a.tokens)[0]?.alias ?? '')}’s:
          ${figure(Math.max(...servers.map((server) => server.tokens)))}.`
        : nothing
    }
  </p>
`;
