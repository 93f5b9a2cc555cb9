import { describe, expect, it } from 'vitest';
import { hideSecrets } from '../../src/capture/hide-secrets.ts';
import { quoteLastWords } from '../../src/capture/quote-last-words.ts';

describe('a quote of what a program wrote last', () => {
  it('leaves out where in the code it was', () => {
    const python =
      'Traceback (most recent call last):\n  File "/x/notes.py", line 8, in <module>\n    main()\n           ^^^^^\nValueError: no notes\n';
    expect(quoteLastWords(python)).toBe('“ValueError: no notes”');
    const node =
      'file:///x/main.js:3\n  throw new Error("no notes")\n        ^\n\nError: no notes\n    at main (/x/main.js:3:9)\n    at /x/main.js:9:1\n\nNode.js v24.0.0';
    expect(quoteLastWords(node)).toBe('“throw new Error("no notes") / Error: no notes”');
  });

  it('is cut, at a line where it can be', () => {
    const lines = Array.from({ length: 100 }, (_, i) => `line ${i} of what it says`);
    const quote = quoteLastWords(lines.join('\n'));
    expect(quote.length).toBeLessThan(520);
    expect(quote.startsWith('“… / line ')).toBe(true);
    expect(quote.endsWith('line 99 of what it says”')).toBe(true);
    expect(quoteLastWords('x'.repeat(10_000)).length).toBeLessThan(520);
  });

  it('shows what hides in it, and is none of nothing', () => {
    expect(quoteLastWords('a\u202eb\u001b[31m')).toBe('“a⟨U+202E⟩b⟨U+001B⟩[31m”');
    expect(quoteLastWords(' \n\n')).toBe('');
  });

  it('is made in no time', () => {
    for (const part of ['at ', '  File "', '│ ', 'a ']) {
      const start = performance.now();
      quoteLastWords(part.repeat(1_000));
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});

describe('real values', () => {
  it('are told by the name that they were given under, in whichever form they come', () => {
    const secrets = new Map([
      ['NOTES_TOKEN', 'p"q/rs tu'],
      ['SHORT', 'ab'],
    ]);
    expect(hideSecrets('p"q/rs tu p\\"q/rs tu p%22q%2Frs%20tu ab', secrets)).toBe(
      '⟨NOTES_TOKEN⟩ ⟨NOTES_TOKEN⟩ ⟨NOTES_TOKEN⟩ ab',
    );
  });
});
