import type { BlockContent, Code, Heading, InlineCode, Link, List, Paragraph, PhrasingContent, Text } from 'mdast';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { absoluteUrl } from '../../catalog/urls.ts';
import { shortenText } from '../../views/text-segments.ts';

/** A run of a line: plain text of ours, in which nothing is hidden, or a node. */
export type Inline = string | PhrasingContent;

const LONGEST_LINE = 160;
/** What a fence holds at most, in UTF-16 units. */
export const LONGEST_BLOCK = 20_000;

const text = (value: string): Text => ({ type: 'text', value });
const inline = (runs: readonly Inline[]): PhrasingContent[] =>
  runs.map((run) => (typeof run === 'string' ? text(run) : run));

export const heading = (depth: Heading['depth'], ...runs: Inline[]): Heading => ({
  type: 'heading',
  depth,
  children: inline(runs),
});

export const paragraph = (...runs: Inline[]): Paragraph => ({ type: 'paragraph', children: inline(runs) });

export const list = (items: readonly (readonly Inline[])[]): List => ({
  type: 'list',
  spread: false,
  children: items.map((runs) => ({ type: 'listItem', spread: false, children: [paragraph(...runs)] })),
});

/** To a path of the site, from its root. */
export const link = (label: Inline, path: string): Link => ({
  type: 'link',
  url: absoluteUrl(path) ?? path,
  children: inline([label]),
});

/** A short served text within a line, such as a name: in a code span, on one line, hidden characters spelled out. */
export const quote = (served: string): InlineCode => {
  const { shown, leftOut } = shortenText(revealHiddenCharacters(served.replace(/\s+/g, ' ')), LONGEST_LINE);
  return { type: 'inlineCode', value: shown === '' ? '⟨nothing⟩' : leftOut > 0 ? `${shown}…` : shown };
};

/** A block of text of ours, fenced whole. */
export const code = (lang: string, value: string): Code => ({ type: 'code', lang, value });

/** A block of text that is passed on as it is, fenced so that it can't end its fence; very long ones are cut, and say so. */
export function fence(lang: string, value: string): BlockContent[] {
  const { shown, leftOut } = shortenText(value, LONGEST_BLOCK);
  const block = code(lang, shown);
  return leftOut === 0
    ? [block]
    : [block, paragraph(`${leftOut} more characters are left out here; the data has them all.`)];
}
