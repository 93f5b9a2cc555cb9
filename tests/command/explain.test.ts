import { describe, expect, it } from 'vitest';
import { explainedRules, findExplained } from '../../src/command/explaining/explained-rules.ts';
import { quoteExample } from '../../src/command/explaining/quote-example.ts';
import { tellRule } from '../../src/command/explaining/tell-rule.ts';
import { explain } from '../../src/command/verbs/explain.ts';
import { readOptions } from '../../src/command/options/read-options.ts';

const run = (...args: string[]) => explain.run(readOptions(args, explain.options, explain.takes).given);

describe('every rule', () => {
  it.each(explainedRules.map((rule) => [`${rule.family}/${rule.id}`, rule] as const))('%s is told', (name, rule) => {
    expect(findExplained(name)).toEqual([rule]);
    const told = tellRule(rule);
    expect(told.startsWith(`${name}: ${rule.title}\n`)).toBe(true);
    expect(told).toContain(rule.reads);
    // What rests on other servers has no example of one definition, and a report none of its own.
    const isBare = rule.id === 'shares-its-name' || rule.family === 'report';
    expect(rule.examples.match.length + rule.examples.changes.length > 0).toBe(!isBare);
    for (const tool of rule.examples.match) expect(quoteExample(rule, tool), `${name} on ${tool.name}`).not.toEqual([]);
  });
});

describe('explain', () => {
  it('takes an id, the address of a page, a title, or a family with an id', async () => {
    const told = await run('moves-money');
    expect(told).toMatchObject({ code: 0, problems: [] });
    for (const name of [
      '/rules/moves-money/',
      'https://example.com/rules/moves-money/?a#b',
      'verdict/moves-money',
      'Moves money or commits to spend',
    ])
      expect(await run(name)).toEqual(told);
  });

  it('tells words of the lexicon where they decide', async () => {
    const { output } = await run('deletes-records', '--format', 'json');
    const [rule] = JSON.parse(output) as { words: { what: string; words: string[] }[] }[];
    expect(rule?.words[0]?.words).toContain('delete');
  });

  it('says what may have been meant, and lists all', async () => {
    expect(await run('move-money')).toMatchObject({ code: 4, problems: [{ hint: 'Did you mean moves-money?' }] });
    expect(await run('__proto__')).toMatchObject({ code: 4 });
    expect((await run()).output.trimEnd().split('\n')).toHaveLength(explainedRules.length);
  });
});
