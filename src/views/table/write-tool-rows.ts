import { severities } from '../../catalog/vocabulary.ts';
import { urls } from '../../catalog/urls.ts';
import { escapeHtml } from '../escape-html.ts';
import type { IconName } from '../marks/draw-marks.ts';
import type { ToolColumn, ToolRow } from './tool-row.ts';
import { writeName } from './write-name.ts';

const drawIcon = (name: IconName): string =>
  `<svg class=icon aria-hidden=true><use href="${urls.marks()}#${name}"></use></svg>`;

const writeState = (state: string): string =>
  state === '' ? '' : `<span class="font-normal text-soft"> (${escapeHtml(state)})</span>`;

const nameLevel = ({ severity }: ToolRow): string =>
  severities.find(({ id }) => id === severity)?.label ?? 'Not assessed';

/** A cell of each column. */
const cells: Readonly<Record<ToolColumn, (row: ToolRow, place: number) => string>> = {
  level: (row, place) =>
    `<td class=col-level data-key=${place}><span class="meter is-${row.severity ?? 'unknown'}">${nameLevel(row)}</span>`,
  tool: ({ name, href, state }) =>
    `<th scope=row class=col-tool><a class=name href="${escapeHtml(href)}">${writeName(name)}</a>${writeState(state)}`,
  server: ({ server, serverHref }) =>
    `<td class=col-server><a href="${escapeHtml(serverHref)}">${escapeHtml(server)}</a>`,
  category: ({ icon, category }) =>
    `<td class=col-category>${icon === null ? '' : drawIcon(icon)} ${escapeHtml(category)}`,
  undo: ({ undo }) => `<td class=col-undo>${escapeHtml(undo)}`,
  reach: ({ reach }) => `<td class=col-reach>${escapeHtml(reach)}`,
  traits: ({ traits, traitNames }) =>
    `<td class=col-traits title="${escapeHtml(traitNames)}">${traits.map(({ icon }) => drawIcon(icon)).join('')}<span class=sr-only>${escapeHtml(traitNames)}</span>`,
  policy: ({ policy }) => `<td class="col-policy caps">${escapeHtml(policy)}`,
  why: ({ why }) => `<td class=col-why><span>${escapeHtml(why)}</span>`,
};

/**
 * Rows of a table of tools as HTML, without the tags that HTML may leave out. `first` is the place of the first row among
 * the riskiest, from 0.
 */
export const writeToolRows = (rows: readonly ToolRow[], columns: readonly ToolColumn[], first: number): string =>
  rows.map((row, i) => `<tr>${columns.map((column) => cells[column](row, first + i)).join('')}`).join('');
