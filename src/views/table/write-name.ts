import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { breakNames } from '../break-names.ts';
import { escapeHtml } from '../escape-html.ts';

/** A name as HTML: a word stays whole while it fits on a line, and else breaks between its parts. */
export const writeName = (name: string): string =>
  breakNames(revealHiddenCharacters(name))
    .map((parts) => {
      const text = parts.map(escapeHtml).join('<wbr>');
      return parts.length === 1 ? text : `<span class=inline-block>${text}</span>`;
    })
    .join('');
