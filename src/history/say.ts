import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';

/** A run of a sentence about a change: our words, a name or value as served, or words quoted as served. */
export interface Run {
  readonly kind: 'ours' | 'name' | 'quote';
  readonly text: string;
}

/** What a change says, in runs. Served runs are never trusted. */
export type Wording = readonly Run[];

const LONGEST_NAME = 80;
const LONGEST_QUOTE = 160;

const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;

/** Words of ours inside `say`. */
export const ours = (text: string): Run => ({ kind: 'ours', text });

/** Words as served inside `say`, shortened. */
export const quote = (text: string): Run => ({ kind: 'quote', text: shorten(text.trim(), LONGEST_QUOTE) });

/** A name or value as served, shortened. */
const name = (text: string): Run => ({ kind: 'name', text: shorten(text, LONGEST_NAME) });

/** Builds a sentence: what the template says is ours, a string put into it is a name or value as served. */
export const say = (template: TemplateStringsArray, ...values: readonly (string | Run | Wording)[]): Wording =>
  template.flatMap((text, i): Run[] => {
    const value = values[i];
    const inserted = value === undefined ? [] : typeof value === 'string' ? [name(value)] : [value].flat();
    return [...(text === '' ? [] : [ours(text)]), ...inserted];
  });

/** Several wordings in one, as `a, b and c`. */
export const joinWordings = (wordings: readonly Wording[], last: 'and' | 'or'): Wording =>
  wordings.flatMap((wording, i) => [
    ...(i === 0 ? [] : [ours(i === wordings.length - 1 ? ` ${last} ` : ', ')]),
    ...wording,
  ]);

const spellRun = ({ kind, text }: Run): string => {
  if (kind === 'ours') return text;
  const shown = revealHiddenCharacters(text.replaceAll(/[\t\r\n]+/g, ' '));
  return kind === 'name' ? `\`${shown}\`` : `“${shown}”`;
};

/** A wording as one line of plain text: names between backticks, hidden characters spelled out. */
export const spellWording = (wording: Wording): string => wording.map(spellRun).join('');
