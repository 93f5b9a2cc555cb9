import { describe, expect, it } from 'vitest';
import { formats } from '../../src/policies/formats/index.ts';
import { makeIntent } from './make-intent.ts';
import { oddNames } from './odd-names.ts';
import { readers } from './readers.ts';

const shown = (name: string) => JSON.stringify(name.slice(0, 20));
const OUTCOMES = { allow: 'received', limit: 'received', ask: 'asked', deny: 'refused', hide: 'refused' } as const;

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const read = readers[id];

  it.each(oddNames.map((name) => [shown(name), name] as const))('keeps the name %s, or says why not', (_, name) => {
    for (const disposition of ['allow', 'limit', 'ask', 'deny', 'hide'] as const)
      for (const scope of ['only', 'rest'] as const) {
        const request = { alias: name, scope, tools: [makeIntent(name, disposition)], others: [] };
        const { text, effects } = format.render(request);
        const given = effects[0]?.given ?? 'allow';
        const policy = read(text, name);
        expect(policy.call(name, {})).toBe(OUTCOMES[given]);
        expect(policy.isListed(name)).toBe(given !== 'hide');
      }
  });

  it('keeps many names apart from each other', () => {
    const spelled = new Set<string>();
    const names = oddNames.filter((name) => {
      const spelling = format.names.spell('odd', name);
      const isNew = name !== '*' && name.isWellFormed() && !spelled.has(spelling);
      if (isNew) spelled.add(spelling);
      return isNew;
    });
    const tools = names.map((name, i) => makeIntent(name, i % 2 === 0 ? 'allow' : 'hide'));
    const { text, effects } = format.render({ alias: 'odd', scope: 'only', tools, others: [] });
    const policy = read(text, 'odd');
    for (const { tool, given } of effects) expect([tool, policy.call(tool, {})]).toEqual([tool, OUTCOMES[given]]);
  });

  it('writes nothing that a reader cannot see', () => {
    const tools = oddNames.map((name) => makeIntent(name, 'limit', { requiredArguments: [name] }));
    const { text } = format.render({ alias: '\u202eodd', scope: 'rest', tools, others: [] });
    expect(text).toMatch(/^(?:\n\t*|[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0])*\n$/u);
  });

  it('never takes the name * for every tool', () => {
    for (const disposition of ['limit', 'ask', 'deny', 'hide'] as const) {
      const tools = [makeIntent('*', disposition)];
      const { text, rest } = format.render({ alias: 'odd', scope: 'rest', tools, others: [] });
      const empty = format.render({ alias: 'odd', scope: 'rest', tools: [], others: [] }).text;
      if (rest === 'untouched')
        expect(read(text, 'odd').call('another', {})).toBe(read(empty, 'odd').call('another', {}));
    }
  });
});
