/** Longer lines are no command that anybody typed. */
const LONGEST = 10_000;

/** A stretch of a word: in single quotes, in double quotes, after a backslash, or plain. */
const STRETCH = /'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[^])*)"|\\(?<escaped>[^])|(?<plain>[^\s'"\\]+)/y;

/** The words of a command line as a shell splits them, without putting anything in; null where a quote does not end. */
export function splitWords(line: string): string[] | null {
  if (line.length > LONGEST) return null;
  const words: string[] = [];
  for (let at = 0; at < line.length;) {
    if (/\s/.test(line[at] ?? '')) {
      at += 1;
      continue;
    }
    let word = '';
    for (; at < line.length && !/\s/.test(line[at] ?? '');) {
      STRETCH.lastIndex = at;
      const found = STRETCH.exec(line);
      if (found === null) return null;
      const { single, double, escaped, plain } = found.groups ?? {};
      word += single ?? plain ?? escaped ?? (double ?? '').replace(/\\(["\\$`])/g, '$1');
      at += found[0].length;
    }
    words.push(word);
  }
  return words;
}

/** A command line of words, each in quotes where it needs them. */
export const joinWords = (words: readonly string[]): string =>
  words.map((word) => (/^[^\s'"\\]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)).join(' ');
