import { isWordOf } from '../words/word-sets.ts';
import { foldCase } from '../../catalog/fold-case.ts';
import type { NamedValue } from './read-choice.ts';
import type { Definition, Field, Parameter } from './read-definition.ts';

/** How much of a text is searched for values, and how many places in it. */
const limits = { parameterUnits: 1500, descriptionUnits: 6000, places: 60 } as const;

const item =
  /["'`“”‘’«»「」*]{0,3}(\p{L}[\p{L}\p{M}\p{N}_-]{0,40}(?:\.[\p{L}\p{N}_-]{1,40}){0,2})["'`“”‘’«»「」*]{0,3}/uy;
const gloss = /\s?[(（][^()（）\n]{0,80}[)）]/uy;
const separator =
  /\s{0,3}(?:[,|/、،，;；]\s{0,3}(?:(?:and|or|und|oder|et|ou|y|o|e|lub|oraz|albo|или|и)\s)?|\s(?:and|or|und|oder|et|ou|y|o|e|lub|oraz|albo|или|и)\s|或|和|または|또는)\s{0,3}/uy;
// What may stand after the last of a list; any other word makes its last item the start of a phrase.
const closing =
  /\s{0,3}(?:$|[.:)）\]}.。！;；,，\n(（—–|-]|(?:to|for|on|in|is|are|as|by|default|actions?|operations?)\b)/uy;
const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

type Listed = Omit<NamedValue, 'field'>;

/**
 * The values of a list such as `get, "create" or delete (for good)` that begins at a place of a text. The last may be
 * the start of a phrase where `isOpen`: `get, create or delete rooms`.
 */
export function readList(text: string, from: number, isOpen = false): Listed[] {
  const listed: Listed[] = [];
  for (let at = from; listed.length < 100;) {
    const found = matchAt(item, text, at);
    const word = found?.[1];
    if (!found || word === undefined) break;
    let end = found.index + found[0].length;
    end += matchAt(gloss, text, end)?.[0].length ?? 0;
    const next = matchAt(separator, text, end);
    const isQuoted = found[0] !== word;
    if (!next && !isQuoted && !isOpen && !matchAt(closing, text, end)) break;
    if (!isWordOf('no-values', word.toLowerCase()))
      listed.push({ text: word, start: found.index + found[0].indexOf(word) });
    if (!next) break;
    at = end + next[0].length;
  }
  return listed;
}

const glossed =
  /(?:^|[\n;；,，.。(（•*-])[ \t]{0,8}["'`“”‘’«»「」*]{0,3}(\p{L}[\p{L}\p{M}\p{N}_-]{1,40})["'`“”‘’«»「」*]{0,3}\s?(?:[=：:]|[-–—→]{1,2}(?=\s))(?!\/)/gu;

/** Values that a text explains one by one: `list: shows all. delete: …`, `list=…，delete=…`. */
const readGlossed = (text: string): Listed[] =>
  [...text.matchAll(glossed)].flatMap((found) => {
    const word = found[1] ?? '';
    return isWordOf('no-values', word.toLowerCase())
      ? []
      : [{ text: word, start: found.index + found[0].lastIndexOf(word) }];
  });

const openings =
  /[:：=(（[]\s{0,3}|\b(?:one of|either|e\.g\.|such as|can be|must be|may be|values?|supports?|accepts?|are|is)\b:?\s{0,3}/giu;

const longest = (lists: readonly Listed[][]): Listed[] =>
  lists.reduce((best, list) => (list.length > best.length ? list : best), []);

const asValues = (field: Field, listed: readonly Listed[]): NamedValue[] =>
  listed
    .filter(({ text }, i) => listed.findIndex((other) => other.text === text) === i)
    .map(({ text, start }) => ({ field, text, start }));

/** The longest list of at least two values in a text about an argument. */
function readAbout(text: string): Listed[] {
  const starts = [...text.matchAll(openings)].map((found) => found.index + found[0].length);
  const lists = [0, ...starts.slice(0, limits.places)].map((start) => readList(text, start));
  const listed = longest([...lists, readGlossed(text)]);
  return listed.length > 1 ? listed : [];
}

/** Values that the text of an argument lists; empty where it lists fewer than two. */
export const listNamedValues = ({ description: field }: Parameter): NamedValue[] =>
  field ? asValues(field, readAbout(field.text.slice(0, limits.parameterUnits))) : [];

/** Lines such as `- delete: removes it` that follow a heading. */
function readLines(text: string, from: number): Listed[] {
  const listed: Listed[] = [];
  let at = from;
  for (const line of text.slice(from).split('\n').slice(0, 60)) {
    const found =
      /^\s{0,12}(?:[-*•]|\d{1,2}[.)])\s{1,3}["'`*]{0,3}(\p{L}[\p{L}\p{M}\p{N}_-]{1,40})["'`*]{0,3}\s{0,3}(?:$|[:：=–—(（-])/u.exec(
        line,
      );
    if (found?.[1] !== undefined) listed.push({ text: found[1], start: at + found[0].lastIndexOf(found[1]) });
    else if (line.trim() !== '') break;
    at += line.length + 1;
  }
  return listed;
}

const plurals = /(?<!\p{L})(?:actions|operations|commands|modes|methods|verbs)(?!\p{L})/giu;
// What may stand between the name of an argument and its values: "actions:", "action=", "action can be one of".
const leading =
  /["'`*]{0,3}\s{0,2}(?:[:：=(（]|(?:can|must|may) be\b|(?:is |are )?one of\b:?|are\b:?)\s{0,3}(?:one of:?\s{0,2})?/iuy;
const ending = /\p{L}{0,3}/uy;

interface Mention {
  /** Where the values begin. */
  readonly end: number;
  /** What stands between the name and them. */
  readonly between: string;
  readonly isWhole: boolean;
}

/** Where a text names an argument, or choices in general, with something to follow. */
function findMentions(text: string, name: string): Mention[] {
  const folded = foldCase(text);
  const wanted = foldCase(name);
  const places = [...text.matchAll(plurals)].map((found) => found.index + found[0].length);
  const own: number[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && own.length < limits.places; at = folded.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at))) own.push(at + wanted.length);
  const read = (at: number, isOwn: boolean): Mention[] => {
    const rest = isOwn ? (matchAt(ending, text, at)?.[0].length ?? 0) : 0;
    const found = matchAt(leading, text, at + rest);
    return found ? [{ end: at + rest + found[0].length, between: found[0], isWhole: isOwn && rest === 0 }] : [];
  };
  return [...own.flatMap((at) => read(at, true)), ...places.slice(0, limits.places).flatMap((at) => read(at, false))];
}

/**
 * Values that the description of the tool names for an argument without any of its own: `action: list, delete`,
 * "Use action=delete to …", or a heading such as "Actions:" with a line for each.
 */
export function listToldValues({ description: field }: Definition, { key }: Parameter): NamedValue[] {
  const name = key.text;
  if (!field || name.length > 40 || name.trim() === '') return [];
  const text = field.text.slice(0, limits.descriptionUnits);
  const listed = findMentions(text, name).flatMap(({ end, between, isWhole }) => {
    const line = between.indexOf('\n');
    const heading = line >= 0 ? readLines(text, end - between.length + line + 1) : [];
    const stop = text.indexOf('\n', end);
    const about = text.slice(end, Math.min(stop < 0 ? text.length : stop, end + 400));
    const inLine = isWhole ? readAbout(about).map((value) => ({ ...value, start: value.start + end })) : [];
    const here = longest([readList(text, end), inLine]);
    // A single word after a plural or a colon is a sentence that begins; after `action=` it is a value.
    const isGiven = isWhole && /=\s{0,3}$|^["'`]\s{0,2}[:：]\s{0,3}$/u.test(between);
    return [...(here.length > 1 || isGiven ? here : []), ...heading];
  });
  return asValues(field, listed);
}
