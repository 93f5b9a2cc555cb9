import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { readLines } from '../../../src/policies/proving/read-lines.ts';

it('ends a line at a line feed only, wherever the chunks end', async () => {
  const text = 'a\u2028b\u2029c\u0085\r\n\n"ö🙂"\nlast';
  const whole = Buffer.from(text);
  for (const size of [1, 3, whole.length]) {
    const stream = new PassThrough();
    const lines: string[] = [];
    readLines(stream, (line) => lines.push(line));
    for (let at = 0; at < whole.length; at += size) stream.write(whole.subarray(at, at + size));
    stream.end();
    await once(stream, 'end');
    expect(lines).toEqual(text.split('\n'));
  }
});
