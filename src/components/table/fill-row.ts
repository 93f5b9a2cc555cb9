import { breakNames } from '../../views/break-names.ts';
import type { SeverityId } from '../../catalog/schema/vocabulary.ts';

/** A word with the mark that stands for it. */
interface Marked {
  readonly label: string;
  readonly icon: string | null;
}

/** What a row of a list of tools shows. */
export interface ShownRow {
  /** Its place among the riskiest. */
  readonly place: number;
  readonly severity: SeverityId | null;
  readonly name: string;
  readonly state: string;
  readonly href: string;
  readonly server: string;
  readonly serverHref: string;
  readonly category: Marked;
  readonly undo: string;
  readonly reach: string;
  readonly traits: readonly Marked[];
  readonly policy: string;
  readonly why: string;
}

/** More marks than this make no row clearer. */
const MOST_MARKS = 3;

/** A word whole while it fits on a line, and where it does not, broken between its parts. */
function drawWord(parts: readonly string[]): Node | string {
  if (parts.length === 1) return parts[0] ?? '';
  const box = document.createElement('span');
  box.className = 'inline-block';
  box.append(...parts.flatMap((part, i) => (i === 0 ? [part] : [document.createElement('wbr'), part])));
  return box;
}

function nameLink(link: Element | null, text: string, href: string): void {
  link?.setAttribute('href', href);
  link?.replaceChildren(...breakNames(text).map(drawWord));
}

/** Puts copies of a cell's mark before its words, one for each name of a mark. */
function drawMarks(cell: Element, names: readonly (string | null)[], marks: string): void {
  const mark = cell.querySelector('.icon');
  const copies = names.flatMap((name) => {
    const copy = mark?.cloneNode(true);
    if (name === null || !(copy instanceof Element)) return [];
    copy.querySelector('use')?.setAttribute('href', `${marks}#${name}`);
    return [copy];
  });
  mark?.replaceWith(...copies);
}

function fillLevel(cell: Element, severity: SeverityId | null): void {
  const meter = cell.querySelector('.meter');
  meter?.classList.replace('is-unknown', `is-${severity ?? 'unknown'}`);
  const word = severity === null ? 'Not assessed' : (severity[0]?.toUpperCase() ?? '') + severity.slice(1);
  meter?.replaceChildren(word);
}

/** A copy of a row that says nothing yet, filled in. Nothing is ever read as markup. */
export function fillRow(template: HTMLTableRowElement, row: ShownRow | undefined, marks: string): HTMLTableRowElement {
  const copy = template.cloneNode(true) as HTMLTableRowElement;
  if (row === undefined) return copy;
  for (const cell of copy.cells) {
    const is = (column: string): boolean => cell.classList.contains(`col-${column}`);
    if (is('level')) fillLevel(cell, row.severity);
    else if (is('tool')) {
      nameLink(cell.querySelector('a'), row.name, row.href);
      const state = cell.querySelector('span.text-soft');
      if (row.state === '') state?.remove();
      else if (state !== null) state.textContent = ` (${row.state})`;
    } else if (is('server')) {
      const link = cell.querySelector('a');
      link?.setAttribute('href', row.serverHref);
      link?.replaceChildren(row.server);
    } else if (is('category')) {
      drawMarks(cell, [row.category.icon], marks);
      cell.append(` ${row.category.label}`);
    } else if (is('traits')) {
      const names = row.traits.map(({ label }) => label).join(', ');
      drawMarks(
        cell,
        row.traits.slice(0, MOST_MARKS).map(({ icon }) => icon),
        marks,
      );
      cell.title = names;
      cell.querySelector('.sr-only')?.replaceChildren(names);
    } else if (is('why')) cell.querySelector('span')?.replaceChildren(row.why);
    else cell.replaceChildren(is('undo') ? row.undo : is('reach') ? row.reach : row.policy);
  }
  return copy;
}
