import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { SeverityId } from '../../catalog/schema/vocabulary.ts';
import { severities } from '../../catalog/vocabulary.ts';
import { escapeAttribute, escapeText } from '../escape-html.ts';
import { printNames } from '../print-served.ts';

/** A tool with the reason why it may run unasked, or may not. */
export interface AnsweredRow {
  readonly name: string;
  readonly href: string;
  /** Null where it was not assessed. */
  readonly severity: SeverityId | null;
  readonly reason: string;
}

const nameLevel = (severity: SeverityId | null): string =>
  severities.find(({ id }) => id === severity)?.label ?? 'Not assessed';

/** Rows of tools with reasons as HTML, without the tags that HTML may leave out. */
export const writeAnsweredRows = (rows: readonly AnsweredRow[]): string =>
  rows
    .map(({ name, href, severity, reason }) =>
      [
        `<tr><td><span class="meter is-${severity ?? 'unknown'}">${nameLevel(severity)}</span>`,
        `<th scope=row><a class=name href="${escapeAttribute(href)}">${printNames(revealHiddenCharacters(name))}</a>`,
        `<td>${escapeText(reason)}`,
      ].join(''),
    )
    .join('');
