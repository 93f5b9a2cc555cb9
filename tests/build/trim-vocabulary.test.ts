import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trimVocabulary } from '../../src/build/bundle/trim-vocabulary.ts';

const trim = (from: string) => {
  const file = from.split('?')[0] ?? '';
  const text = trimVocabulary(`/anywhere/${from}`, readFileSync(file, 'utf8'));
  return text === null ? null : (JSON.parse(text) as unknown);
};
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

describe('the vocabulary as browsers get it', () => {
  it('leaves out what is written for people, and nothing else', () => {
    const without = (file: string, members: readonly string[]) =>
      (read(file) as object[]).map((entry) =>
        Object.fromEntries(Object.entries(entry).filter(([member]) => !members.includes(member))),
      );
    const money = 'data/vocabulary/senses/money.json';
    expect(trim(money)).toEqual(without(money, ['why', 'example']));
    const rules = 'data/vocabulary/effect-rules.json';
    expect(trim(rules)).toEqual(without(rules, ['why', 'reads', 'misses', 'examples']));
    expect(trim('data/vocabulary/lexicons/en.json')).toBeNull();
    expect(trim('data/vocabulary/traits.json')).toBeNull();
  });

  it('parts phrases by their letters, each in its place', () => {
    const phrases = read('data/vocabulary/phrases.json') as Record<string, string[]>;
    const near = trim('data/vocabulary/phrases.json') as Record<string, (string | 0)[]>;
    const far = trim('data/vocabulary/phrases.json?foreign') as Record<string, (string | 0)[]>;
    for (const [kind, own] of Object.entries(phrases))
      expect(own.map((_, i) => near[kind]?.[i] || far[kind]?.[i])).toEqual(own);
    expect(
      Object.values(near)
        .flat()
        .filter((entry) => /\p{Script=Han}|ł|é/u.test(String(entry))),
    ).toEqual([]);
    expect(near['read-only']).toContain('read-only');
    expect(far['read-only']).toContain('只读');
  });
});
