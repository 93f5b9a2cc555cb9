import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/catalog/schema/assessment.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { viewDeclared } from '../../../src/views/declared-view.ts';
import { makeVerdict } from './make-verdict.ts';

describe('what a page shows of declared hints', () => {
  it('spells out defaults, claims and verdict', () => {
    const view = viewDeclared({ name: 'drop', annotations: { readOnlyHint: true } }, makeVerdict('Destructive'));
    expect(view.summary).toMatch(/do not agree/);
    expect(view.limits).toBe('');
    expect(view.rows.map(({ declared, assumed, implied }) => [declared, assumed, implied])).toEqual([
      ['true', 'true: it changes nothing', 'false: it may change things'],
      [
        'not declared',
        'true by default, which means nothing where a tool is read-only',
        'true: it may destroy or overwrite what exists',
      ],
      ['not declared', 'false by default, which means nothing where a tool is read-only', 'not said'],
      ['not declared', 'true by default: it may deal with anything outside', 'not said'],
    ]);
    expect(view.rows.map(({ isContradicted }) => isContradicted)).toEqual([true, false, false, false]);
    expect(view.patch).toContain('"readOnlyHint": false');
  });
  it('says where nothing is declared, and where the verdict can say nothing', () => {
    expect(viewDeclared({ name: 'x' }, makeVerdict(null)).summary).toMatch(/none of the four/);
    expect(viewDeclared({ name: 'x' }, makeVerdict(null)).limits).toMatch(/not assessed/);
    expect(viewDeclared({ name: 'x' }, makeVerdict('Read', { confidence: 0.5 })).limits).toMatch(/not sure enough/);
  });
  it.each<[string, Json | undefined, Assessment, RegExp]>([
    [
      'a wrong hint',
      { readOnlyHint: true },
      makeVerdict('Write'),
      /because what is declared is wrong: .* readOnlyHint corrected\.$/,
    ],
    [
      'a missing one',
      undefined,
      makeVerdict('Read'),
      /because what is not declared has a default .* readOnlyHint added\.$/,
    ],
    [
      'both',
      { destructiveHint: true },
      makeVerdict('Read'),
      /is wrong, and what is not declared .* destructiveHint corrected and readOnlyHint added\.$/,
    ],
    ['unreadable annotations', 'none', makeVerdict('Write'), /can\u2019t be read: .* readOnlyHint added\.$/],
    ['nothing', undefined, makeVerdict('Write'), /^$/],
  ])('says that a patch is for %s', (_, annotations, assessment, reason) => {
    const tool = annotations === undefined ? { name: 'x' } : { name: 'x', annotations };
    expect(viewDeclared(tool, assessment).patchReason).toMatch(reason);
  });
  it('says of silence whether the defaults fit the verdict', () => {
    expect(viewDeclared({ name: 'x' }, makeVerdict('Write')).summary).toMatch(/None of that contradicts/);
    expect(viewDeclared({ name: 'x' }, makeVerdict('Read')).summary).toMatch(/Not all of that fits/);
    expect(viewDeclared({ name: 'x' }, makeVerdict(null)).summary).toMatch(/deal with anything outside\.$/);
  });
  it('says in a sentence what is declared where nothing is amiss, and shows no table then', () => {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    const agreeing = viewDeclared({ name: 'x', annotations }, makeVerdict('Read'));
    expect(agreeing.summary).toBe(
      'It declares readOnlyHint true and openWorldHint false: that it changes nothing and stays within a closed set of things. Nothing of that contradicts the verdict.',
    );
    expect(agreeing.rows).toEqual([]);
    expect(viewDeclared({ name: 'x' }, makeVerdict('Write')).rows).toEqual([]);
    expect(viewDeclared({ name: 'x' }, makeVerdict('Read')).rows).toHaveLength(4);
  });
  it.each<[Json, string]>([
    ['yes', 'the text \u201cyes\u201d'],
    [1, 'the number 1'],
    [null, 'null'],
    [[], 'a list'],
    [{}, 'an object'],
  ])('puts %j into words', (served, words) => {
    const view = viewDeclared({ name: 'x', annotations: { idempotentHint: served } }, makeVerdict('Read'));
    expect(view.rows[2]?.declared).toBe(words);
  });
  it('writes hidden characters of the patch as escapes', () => {
    const annotations = { title: 'a\u202eb', readOnlyHint: true };
    const { patch } = viewDeclared({ name: 'x', annotations }, makeVerdict('Write'));
    expect(patch).toContain('a\\u202eb');
    expect(JSON.parse(`{${patch}}`)).toEqual({ annotations: { title: 'a\u202eb', readOnlyHint: false } });
  });
});
