import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { findFormat, formats } from '../../src/policies/formats/index.ts';
import type { Disposition, ToolIntent } from '../../src/policies/intent.ts';
import { parseIntercept } from './evaluate-intercept.ts';
import { parsePolicylayer } from './evaluate-policylayer.ts';
import { oddNames } from './odd-names.ts';

const makeIntent = (tool: string, disposition: Disposition): ToolIntent => ({
  tool,
  disposition,
  rateLimit: disposition === 'limit' ? { max: 10, window: 'minute' } : null,
  requiredArguments: [tool],
  argumentBounds: [],
  reason: 'Because.',
});

const parsers = { policylayer: parsePolicylayer, intercept: parseIntercept };
const shown = (name: string) => JSON.stringify(name.slice(0, 20));

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it.each(oddNames.map((name) => [shown(name), name] as const))('keeps the name %s, or says why not', (_, name) => {
    for (const disposition of ['allow', 'limit', 'deny', 'hide'] as const)
      for (const scope of ['only', 'rest'] as const) {
        const { text, notes } = format.render({ alias: name, scope, tools: [makeIntent(name, disposition)] });
        const { hide = [], ...policy } = parsers[id](text);
        const named = [...hide, ...policy.tools.keys()];
        expect([[name], []]).toContainEqual(named);
        // Nothing has to be said of a tool that the default already treats as asked.
        const isDefault = (disposition === 'allow' && scope === 'rest') || (disposition === 'deny' && scope === 'only');
        if (named.length === 0 && !isDefault) expect(notes.some(({ tools }) => tools.includes(name))).toBe(true);
      }
  });

  it('keeps many names apart from each other', () => {
    const names = oddNames.filter((name) => name !== '*' && name.isWellFormed());
    const tools = names.map((name) => makeIntent(name, 'allow'));
    const { text } = format.render({ alias: 'odd', scope: 'only', tools });
    expect([...parsers[id](text).tools.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('writes nothing that a reader cannot see', () => {
    const tools = oddNames.map((name) => makeIntent(name, 'limit'));
    const { text } = format.render({ alias: '\u202eodd', scope: 'rest', tools });
    expect(text).toMatch(/^(?:\n|[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0])*$/u);
  });

  it('never takes the name * for every tool', () => {
    for (const disposition of ['limit', 'ask', 'deny', 'hide'] as const) {
      const { text } = format.render({ alias: 'odd', scope: 'rest', tools: [makeIntent('*', disposition)] });
      expect(text).not.toContain('*');
    }
  });
});

it('reads the description and argument names back from the YAML', () => {
  for (const name of oddNames.filter((odd) => odd.isWellFormed() && !odd.includes('.'))) {
    const { text } = findFormat('intercept')?.render({
      alias: name,
      scope: 'only',
      tools: [{ ...makeIntent('call', 'allow'), requiredArguments: [name] }],
    }) ?? { text: '' };
    const policy: unknown = parse(text);
    expect(policy).toMatchObject({
      description: `Policy for ${name}`,
      tools: { call: { rules: [{ conditions: [{ path: `args.${name}`, op: 'exists', value: true }] }] } },
    });
  }
});
