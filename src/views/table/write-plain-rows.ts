import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { nameSeverity } from '../describe-tool.ts';
import { escapeAttribute, escapeText } from '../escape-html.ts';
import type { SiteTool } from '../site.ts';
import { viewToolRow, type ToolColumn } from './tool-row.ts';

function writeRow(tool: SiteTool, without: ReadonlySet<ToolColumn>): string {
  const row = viewToolRow(tool);
  const name = escapeText(revealHiddenCharacters(row.name));
  const state = row.state === '' ? '' : ` (${escapeText(row.state)})`;
  const cell = (column: ToolColumn, text: string): string => (without.has(column) ? '' : `<td>${escapeText(text)}`);
  return [
    '<tr>',
    cell('level', nameSeverity(tool)),
    `<th scope=row><a class=name href="${escapeAttribute(row.href)}">${name}</a>${state}`,
    cell('server', row.server),
    cell('category', row.category),
    cell('undo', row.undo),
    cell('reach', row.reach),
    cell('traits', row.traitNames),
    cell('policy', row.policy),
    cell('why', row.why),
  ].join('');
}

/**
 * Rows of tools as HTML, in words alone and without the tags that HTML may leave out: for the many pages that hold every
 * tool once more.
 */
export function writePlainRows(tools: readonly SiteTool[], without: readonly ToolColumn[]): string {
  const left = new Set(without);
  return tools.map((tool) => writeRow(tool, left)).join('');
}
