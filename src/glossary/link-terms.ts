import { glossary } from '../catalog/glossary.ts';
import type { GlossaryId } from '../catalog/schema/glossary.ts';
import { urls } from '../catalog/urls.ts';
import { splitName } from '../classifier/reading/split-words.ts';
import { makeTermFinder, OBJECT, type Appearance } from './find-terms.ts';

/** A run of a text: it leads to a term where `href` is not null. */
export interface TermRun {
  readonly text: string;
  readonly href: string | null;
}

const findTerms = makeTermFinder(glossary);
const findInNames = makeTermFinder(
  glossary.map((term) => ({ ...term, forms: term.forms.map((form) => form.toLowerCase()), unless: [] })),
);

/** A name's words in lower case. */
const spellOut = (name: string): string =>
  splitName(name)
    .map(({ text }) => text)
    .join(' ');

/** The terms among the words of names: beside them, such a word may mean a thing of the tool. */
export const findNamedTerms = (names: readonly string[]): ReadonlySet<GlossaryId> =>
  new Set(names.flatMap((name) => findInNames(spellOut(name))).map(({ id }) => id));

/** Where the page of the glossary explains a term. */
export const linkTerm = (id: GlossaryId): string => `${urls.glossary()}#${id}`;

/** The first appearance of each term, outside of what stands in quotation marks. */
function findFirst(text: string): readonly Appearance[] {
  const masked = text.replaceAll(/“[^“”]*”/g, (quoted) => OBJECT.repeat(quoted.length));
  const first = new Map(
    findTerms(masked)
      .toReversed()
      .map((appearance) => [appearance.id, appearance]),
  );
  return [...first.values()].toSorted((a, b) => a.start - b.start);
}

const known = new Map<string, readonly Appearance[]>();

/** Texts of ours in runs, with each term linked where it first stands in any of them; those of `passed` are passed over. */
export function linkTexts(
  texts: readonly string[],
  passed: ReadonlySet<GlossaryId> = new Set(),
): readonly (readonly TermRun[])[] {
  const done = new Set(passed);
  return texts.map((text) => {
    const found = known.get(text) ?? findFirst(text);
    known.set(text, found);
    let at = 0;
    const runs = found
      .filter(({ id }) => !done.has(id))
      .flatMap(({ id, start, end }): TermRun[] => {
        done.add(id);
        const before = { text: text.slice(at, start), href: null };
        at = end;
        return [before, { text: text.slice(start, end), href: linkTerm(id) }];
      });
    return [...runs, { text: text.slice(at), href: null }].filter((run) => run.text !== '');
  });
}

/** A text of ours in runs, with each term linked where it first stands. */
export const linkTerms = (text: string): readonly TermRun[] => linkTexts([text])[0] ?? [];
