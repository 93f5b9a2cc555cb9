import { showText } from './show-text.ts';

/** In UTF-16 units. */
const LONGEST_QUOTE = 500;
const MOST_READ = 4_000;

/** Lines that tell where in the code it was, and not what was the matter: of Node, of Python, of boxes that are drawn. */
const FRAME =
  /^(?:at (?:async |new )?\S.*(?:\)|:\d+:\d+|<anonymous>)$|File "[^"]*", line \d+|Traceback \(most recent call last\)|Node\.js v\d|file:\/\/\S+:\d+$|\/\S+\.[cm]?[jt]s:\d+$|[\^~]+$|[\s│|╭╮╰╯─━┃═+*#=-]*$|requireStack:|Require stack:)/;

/** Lines of a text that say something, those of code below a Python frame left out. */
function dropFrames(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line, i) => !FRAME.test(line) && !/^File "[^"]*", line \d+/.test(lines[i - 1] ?? ''));
}

/**
 * What a program wrote last, for a problem's message: a few lines at most, without the code that they came from,
 * hidden characters written out. Empty where there is nothing.
 */
export function quoteLastWords(text: string): string {
  const lines = dropFrames(text.slice(-MOST_READ)).map((line) => line.replace(/\s+/g, ' ').trim());
  let quote = '';
  for (const line of lines.toReversed()) {
    const longer = quote === '' ? line : `${line} / ${quote}`;
    if (longer.length <= LONGEST_QUOTE) {
      quote = longer;
      continue;
    }
    quote = quote === '' ? `${line.slice(0, LONGEST_QUOTE)} …` : `… / ${quote}`;
    break;
  }
  return quote === '' ? '' : `“${showText(quote)}”`;
}
