import type { Readable } from 'node:stream';

/**
 * Takes each line of a stream as it comes, the last one where it ends. Only `\n` ends a line: JSON may hold U+2028 and
 * U+2029 as they are, and Node's own reader of lines would break it there.
 */
export function readLines(stream: Readable, take: (line: string) => void): void {
  let begun = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = text.split('\n');
    lines[0] = begun + (lines[0] ?? '');
    begun = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
  stream.once('end', () => {
    if (begun !== '') take(begun);
  });
}
