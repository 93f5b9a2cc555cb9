/** Signs that mean something in Markdown wherever they stand. */
const SIGNS = /[\\`*_[\]<>~|]|&(?=[#\w])/g;

/** Text of ours as Markdown (CommonMark) that shows it as it is, on one line; nothing of it begins a block either. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(SIGNS, String.raw`\$&`)
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);

/** The longest run of backticks in a text. */
const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);

/** A text of one line in a code span: its fences are longer than any run of backticks in it. */
export function spanCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const isPadded = /^`|`$|^ .* $/.test(text);
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** A block of code: its fences are longer than any run of backticks in it. */
export function fenceCode(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}
