import { describe, expect, it } from 'vitest';
import { readStrings } from '../../src/hygiene/read-strings.ts';
import { findEnd, findNeeded, type Need } from '../../src/hygiene/find-needed.ts';
import { hygieneRules } from '../../src/hygiene/rules/index.ts';
import { mayHold, readPattern } from '../../src/hygiene/wording.ts';
import { readLabels } from '../../src/accuracy/read-labels.ts';
import { wordings } from './all-wordings.ts';

/** A need with its runs as their letters. */
type Spelled = string | { readonly all: readonly Spelled[] } | { readonly any: readonly Spelled[] };

function spell(need: Need): Spelled {
  if ('text' in need) return need.text;
  return 'all' in need ? { all: need.all.map(spell) } : { any: need.any.map(spell) };
}

describe('what a text must hold for an expression to match', () => {
  it.each([
    ['Do not (?:ever )?tell', { all: ['do not ', 'tell'] }],
    ['secret(?: key)?s?|pass(?:word|phrase)', { any: ['secret', { all: ['pass', { any: ['word', 'phrase'] }] }] }],
    ['\\p{Script=Latin}abc\\bdefg', { all: ['abc', 'defg'] }],
    ['colou?r words*', { all: ['colo', 'r word'] }],
    ['(?:the )?(?:only|sole) (?:tool|server)+', { all: [{ any: ['only', 'sole'] }, { any: ['tool', 'server'] }] }],
    ['秘密(?:を|に)', { all: ['秘密', { any: ['を', 'に'] }] }],
    ['a\\|bcd[efg]hij', { all: ['bcd', 'hij'] }],
  ])('%s: %j', (source, needed) => {
    const found = findNeeded(source);
    expect(found && spell(found)).toEqual(needed);
  });

  it.each(['a|abc', '[abc]{3}', '', 'x{0,3}y', '(?<!no )i'])('%s: nothing that is worth asking', (source) => {
    expect(findNeeded(source)).toBeNull();
  });

  it.each([
    ['Do not (?:ever )?tell', 'so do not just tell', 19],
    ['Do not (?:ever )?tell', 'tell: do not', -1],
    ['secret|pass(?:word|phrase)', 'phrase, pass, password', 22],
    ['pass(?:word|phrase)', 'passphrase and password', 10],
  ])('%s in %j: in its order', (source, text, end) => {
    const need = findNeeded(source);
    expect(need && findEnd(text, text, need)).toBe(end);
  });

  it('is there wherever a wording matches, in examples and in labelled definitions', () => {
    const tools = [
      ...hygieneRules.flatMap(({ examples }) => [...examples.match, ...examples.pass]),
      ...readLabels('newest').map(({ tool }) => tool),
    ];
    const patterns = wordings.flatMap((each) => each.patterns);
    let matches = 0;
    for (const { flowing, small } of tools.map(readStrings))
      for (const pattern of patterns)
        if (flowing.text.search(readPattern(pattern)) >= 0) {
          matches += 1;
          expect(mayHold(small, pattern), `${readPattern(pattern).source} in ${flowing.text}`).toBe(true);
        }
    expect(matches).toBeGreaterThan(50);
  });
});
