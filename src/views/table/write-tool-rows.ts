import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { severities } from '../../catalog/vocabulary.ts';
import { urls } from '../../catalog/urls.ts';
import { escapeAttribute, escapeText } from '../escape-html.ts';
import { printNames } from '../print-served.ts';
import type { IconName } from '../marks/draw-marks.ts';
import type { ToolColumn, ToolRow } from './tool-row.ts';

const drawIcon = (name: IconName): string =>
  `<svg class=icon aria-hidden=true><use href="${urls.marks()}#${name}"></use></svg>`;

const writeState = (state: string): string =>
  state === '' ? '' : `<span class="font-normal text-soft"> (${escapeText(state)})</span>`;

const nameLevel = ({ severity }: ToolRow): string =>
  severities.find(({ id }) => id === severity)?.label ?? 'Not assessed';

/** A cell of each column. */
const cells: Readonly<Record<ToolColumn, (row: ToolRow, place: number) => string>> = {
  level: (row, place) =>
    `<td class=col-level data-key=${place}><span class="meter is-${row.severity ?? 'unknown'}">${nameLevel(row)}</span>`,
  tool: ({ name, href, state }) =>
    `<th scope=row class=col-tool><a class=name href="${escapeAttribute(href)}">${printNames(revealHiddenCharacters(name))}</a>${writeState(state)}`,
  server: ({ server, serverHref }) =>
    `<td class=col-server><a href="${escapeAttribute(serverHref)}">${escapeText(server)}</a>`,
  category: ({ icon, category }) =>
    `<td class=col-category>${icon === null ? '' : drawIcon(icon)} ${escapeText(category)}`,
  undo: ({ undo }) => `<td class=col-undo>${escapeText(undo)}`,
  reach: ({ reach }) => `<td class=col-reach>${escapeText(reach)}`,
  traits: ({ traits, traitNames }) =>
    `<td class=col-traits title="${escapeAttribute(traitNames)}">${traits.map(({ icon }) => drawIcon(icon)).join('')}<span class=sr-only>${escapeText(traitNames)}</span>`,
  policy: ({ policy }) => `<td class="col-policy caps">${escapeText(policy)}`,
  why: ({ why }) => `<td class=col-why><span>${escapeText(why)}</span>`,
};

/**
 * Rows of a table of tools as HTML, without the tags that HTML may leave out. `first` is the place of the first row among
 * the riskiest, from 0.
 */
export const writeToolRows = (rows: readonly ToolRow[], columns: readonly ToolColumn[], first: number): string =>
  rows.map((row, i) => `<tr>${columns.map((column) => cells[column](row, first + i)).join('')}`).join('');
