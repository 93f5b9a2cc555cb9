import type { GlossaryId, GlossaryTerm } from '../catalog/schema/glossary.ts';
import { splitName } from '../classifier/reading/split-words.ts';
import { makeTermFinder, type Appearance } from './find-terms.ts';
import { readProse, type Prose } from './read-prose.ts';

/** More links than this make prose hard to read. */
const MOST_LINKS = 12;

/** What to put in place of a span of the HTML. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A name's words in lower case. */
const spellOut = (name: string): string =>
  splitName(name)
    .map(({ text }) => text)
    .join(' ');

function applyEdits(html: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(html.slice(at, start), text);
    at = end;
  }
  return [...parts, html.slice(at)].join('');
}

/**
 * Makes the function that links, in a page's HTML, the first appearance of each term in running prose to `hrefOf` it.
 * A term that is among the words of the page's own tool is passed over: there, the word may mean that tool's thing.
 * Everything else of the page keeps its bytes, but the comments that fence served text, which are taken out.
 */
export function makeTermLinker(
  terms: readonly GlossaryTerm[],
  hrefOf: (id: GlossaryId) => string,
): (html: string) => string {
  const findTerms = makeTermFinder(terms);
  const findInName = makeTermFinder(
    terms.map((term) => ({ ...term, forms: term.forms.map((form) => form.toLowerCase()), unless: [] })),
  );
  const ranks = new Map(terms.map(({ id, rank }) => [id, rank]));
  const rankOf = ({ id }: Appearance): number => ranks.get(id) ?? terms.length;

  const chooseAppearances = ({ text, names }: Prose): Appearance[] => {
    const taken = new Set(names.flatMap((name) => findInName(spellOut(name))).map(({ id }) => id));
    const first = new Map<GlossaryId, Appearance>();
    for (const appearance of findTerms(text))
      if (!taken.has(appearance.id) && !first.has(appearance.id)) first.set(appearance.id, appearance);
    return [...first.values()].toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_LINKS);
  };

  return (html) => {
    const prose = readProse(html);
    const links = chooseAppearances(prose).flatMap(({ id, start, end }): Edit[] => {
      const piece = prose.pieces.find((each) => each.start <= start && end <= each.end);
      if (piece === undefined) return [];
      const source = { start: piece.source + start - piece.start, end: piece.source + end - piece.start };
      const words = html.slice(source.start, source.end);
      return [{ ...source, text: `<a class="term" href="${hrefOf(id)}">${words}</a>` }];
    });
    return applyEdits(html, [...links, ...prose.fences.map((fence) => ({ ...fence, text: '' }))]);
  };
}
