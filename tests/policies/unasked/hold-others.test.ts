import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispositions, rankStrictness, type ToolIntent } from '../../../src/policies/intent.ts';
import { toolIntentSchema } from '../../../src/policies/intent-schema.ts';
import { formats } from '../../../src/policies/formats/index.ts';
import { holdOthers } from '../../../src/policies/unasked/hold-others.ts';
import { makeIntent } from '../make-intent.ts';

const answers = [
  makeIntent('read', 'allow'),
  makeIntent('write', 'limit'),
  makeIntent('send', 'ask'),
  makeIntent('end', 'hide'),
];
const disposed = (intents: readonly ToolIntent[]) => intents.map(({ tool, disposition }) => [tool, disposition]);

describe('holdOthers', () => {
  it('leaves the pack that it is made of alone', () => {
    expect(holdOthers(answers, answers)).toEqual(answers);
  });

  it('asks for all that another pack would let run, with the reason that holds it', () => {
    const full = ['read', 'write', 'send', 'end'].map((tool) => makeIntent(tool, 'allow', { reason: 'Free.' }));
    const held = holdOthers(full, answers);
    expect(disposed(held)).toEqual([
      ['read', 'allow'],
      ['write', 'allow'],
      ['send', 'ask'],
      ['end', 'ask'],
    ]);
    expect(held.map(({ reason }) => reason)).toEqual(['Free.', 'Free.', 'Because.', 'Because.']);
  });

  it('asks for a tool that nothing is known of, and for a name that is answered in two ways', () => {
    const twice = [makeIntent('act', 'allow'), makeIntent('act', 'ask')];
    const all = [makeIntent('act', 'allow'), makeIntent('__proto__', 'limit'), makeIntent('constructor', 'allow')];
    expect(disposed(holdOthers(all, twice)).map(([, disposition]) => disposition)).toEqual(['ask', 'ask', 'ask']);
  });

  const names = fc.constantFrom('a', 'b', 'c', '__proto__', 'größe');
  const intents = fc.array(
    fc.tuple(names, fc.constantFrom(...dispositions)).map(([tool, disposition]) => makeIntent(tool, disposition)),
  );

  it('is never weaker than the pack, and lets nothing run that is not on the list', () => {
    fc.assert(
      fc.property(intents, intents, (pack, list) => {
        const held = holdOthers(pack, list);
        const free = new Set(list.filter(({ disposition }) => rankStrictness(disposition) < 2).map(({ tool }) => tool));
        for (const [i, intent] of held.entries()) {
          expect(toolIntentSchema.parse(intent)).toEqual(intent);
          expect(rankStrictness(intent.disposition)).toBeGreaterThanOrEqual(
            rankStrictness(pack[i]?.disposition ?? 'hide'),
          );
          if (rankStrictness(intent.disposition) < 2) expect(free.has(intent.tool)).toBe(true);
        }
      }),
    );
  });

  it.each(formats.map((format) => ({ id: format.id, format })))('in $id, no other tool runs unasked', ({ format }) => {
    const full = ['read', 'write', 'send', 'end'].map((tool) => makeIntent(tool, 'allow'));
    const { effects } = format.render({ alias: 'app', scope: 'only', tools: holdOthers(full, answers), others: [] });
    const free = effects.filter(({ given }) => rankStrictness(given) < 2).map(({ tool }) => tool);
    expect(free.filter((tool) => tool !== 'read' && tool !== 'write')).toEqual([]);
  });
});
