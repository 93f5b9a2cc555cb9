import { describe, expect, it } from 'vitest';
import { readStrings } from '../../src/hygiene/read-strings.ts';
import { findNeeded } from '../../src/hygiene/find-needed.ts';
import { hygieneRules } from '../../src/hygiene/rules/index.ts';
import { mayHold, readPattern } from '../../src/hygiene/wording.ts';
import { readLabels } from '../../src/accuracy/read-labels.ts';
import { wordings } from './all-wordings.ts';

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
    expect(findNeeded(source)).toEqual(needed);
  });

  it.each(['ab|abc', '[abc]{3}', '', 'x{0,3}y', '(?<!no )it'])('%s: nothing that is worth asking', (source) => {
    expect(findNeeded(source)).toBeNull();
  });

  it('is there wherever a wording matches, in examples and in labelled definitions', () => {
    const tools = [
      ...hygieneRules.flatMap(({ examples }) => [...examples.match, ...examples.pass]),
      ...readLabels('newest').map(({ tool }) => tool),
    ];
    const patterns = wordings.flatMap((each) => each.patterns);
    const late = patterns.filter((pattern) => 'compose' in pattern && pattern.needed !== null);
    expect(late.length).toBeGreaterThan(200);
    let matches = 0;
    for (const { flowing, small } of tools.map(readStrings))
      for (const pattern of late)
        if (flowing.text.search(readPattern(pattern)) >= 0) {
          matches += 1;
          expect(mayHold(small, pattern), `${readPattern(pattern).source} in ${flowing.text}`).toBe(true);
        }
    expect(matches).toBeGreaterThan(50);
  });
});
