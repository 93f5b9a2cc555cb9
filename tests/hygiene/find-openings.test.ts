import { describe, expect, it } from 'vitest';
import { readLabels } from '../../src/accuracy/read-labels.ts';
import { findOpenings } from '../../src/hygiene/find-openings.ts';
import { findLongest } from '../../src/hygiene/split-source.ts';
import { readStrings } from '../../src/hygiene/read-strings.ts';
import { hygieneRules } from '../../src/hygiene/rules/index.ts';
import { readPattern, standsIn } from '../../src/hygiene/wording.ts';
import { wordings } from './all-wordings.ts';

describe('how what an expression matches begins', () => {
  it.each([
    ['Do not (?:ever )?tell', ['do not ']],
    ["(?:never|don't) say", ['never', "don't"]],
    ['(?:the )?(?:only|sole) tool', ['the ', 'only', 'sole']],
    ['colou?r', ['colo']],
    ['(?<!no )\\bit', ['it']],
    ['e-?mail', ['e']],
  ])('%s: %j', (source, openings) => {
    expect(findOpenings(source)).toEqual(openings);
  });

  it.each(['[abc]d', '\\w+ it', 'a?b', '(?:a|[bc])d', '(?:x )?', ''])('%s: in any way', (source) => {
    expect(findOpenings(source)).toBeNull();
  });

  it.each([
    ['do not (?:ever )?tell', 16],
    ['(?:a|bcd){2,3}e?(?=long)\\b', 10],
    ['[ab]\\p{L}{0,4}.', 12],
    ['a+b', Infinity],
  ])('%s: matches at most %d units', (source, longest) => {
    expect(findLongest(source)).toBe(longest);
  });

  it('leads to every wording that stands in examples and in labelled definitions, and to no other', () => {
    const tools = [
      ...hygieneRules.flatMap(({ examples }) => [...examples.match, ...examples.pass]),
      ...readLabels('newest').map(({ tool }) => tool),
    ];
    const patterns = wordings.flatMap((each) => each.patterns);
    let standing = 0;
    for (const { flowing, small } of tools.map(readStrings))
      for (const pattern of patterns) {
        const stands = flowing.text.search(readPattern(pattern)) >= 0;
        if (standsIn(flowing.text, small, pattern) !== stands)
          expect.fail(`${readPattern(pattern).source} ${stands ? 'stands' : 'does not stand'} in ${flowing.text}`);
        standing += Number(stands);
      }
    expect(standing).toBeGreaterThan(50);
  });
});
