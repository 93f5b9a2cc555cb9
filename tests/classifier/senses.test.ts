import { describe, expect, test } from 'vitest';
import { readContext } from '../../src/classifier/classify.ts';
import { senses } from '../../src/classifier/words/senses.ts';

import en from '../../data/vocabulary/lexicons/en.json' with { type: 'json' };

const effects = Object.keys(en.effects);

describe.each(senses.map((sense) => [sense.example.name, sense] as const))('the sense that %s shows', (_, sense) => {
  test('is one of a verb or of an effect that the lexicon has', () => {
    expect((sense.verbs ?? []).length > 0).toBe(sense.effects === undefined);
    for (const effect of [sense.becomes, ...(sense.effects ?? [])]) expect(effects).toContain(effect);
    expect(sense.why.length).toBeGreaterThan(10);
  });

  test('decides there', () => {
    const { claims } = readContext(sense.example);
    const own = claims.filter(({ base, effect }) => sense.verbs?.includes(base) ?? effect === sense.becomes);
    expect(own.map(({ effect }) => effect)).toContain(sense.becomes);
  });
});
